const MONTH =
  "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|\\.)?)";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const DATE = `(?:${MONTH} ${DAY}(?:,? \\d{4})?|${DAY} ${MONTH}(?:,? \\d{4})?)`;
const ISO_DATE = "\\d{4}-\\d\\d-\\d\\d";
const SPELLED_DATE = `(?:${MONTH} ${DAY},? \\d{4}|${DAY} ${MONTH},? \\d{4})`;
const FULL_DATE = `(?:${SPELLED_DATE}|${ISO_DATE})`;
const ZONE = "(?: ?(?:[A-Z]{2,5}|Z|[+-]\\d\\d:?\\d\\d))?";
const TIME = `(?:(?:T|,? (?:at )?)\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:\\.\\d{1,6})?(?: ?[ap]\\.?m\\.?)?${ZONE})`;

const TRAILING_DATE = new RegExp(`(?:^|[,\\s])(?:${WEEKDAY},? )?(${DATE})$`, "i");
const LEADING_DATE = new RegExp(`^\\s?(${DATE})\\s?(?::|—|–|--|-)(?=\\s)`, "i");
const WHOLE_DATE = new RegExp(`^(?:${WEEKDAY},? )?${FULL_DATE}${TIME}?$`, "i");
/** Anchored, because a pattern that may match anywhere takes three times as long to compile. */
const SPELLED = new RegExp(`^${SPELLED_DATE}$`, "i");
const ENDS_IN_DIGITS = /\d\d$/;
const ISO_END = new RegExp(`\\b${ISO_DATE}$`);

const PUBLISHED_LABEL =
  /^(?:first )?(?:published|posted|issued|publication date|date published|date)(?: (?:on|at))?(:?) /i;
const UPDATED_LABEL = /^(?:last )?(?:updated|modified|revised)(?: (?:on|at))?(:?) /i;

/** Every date has a digit. Tested first: the long patterns are slow to compile, and most texts need none. */
const DIGIT = /\d/;

const MAX_DATE_LINE_LENGTH = 120;
/** A date fits in so many characters at the end or the start of a text. */
const DATE_WINDOW = 20;

/** A parsed date line. `published` is absent if the line only has the date of an update. */
export interface DateLine {
  readonly published?: string;
}

/** Splits a date off the end of a text: "OSAKA, Japan, March 3" gives "OSAKA, Japan" and "March 3". */
export function cutTrailingDate(text: string): { readonly rest: string; readonly date?: string } {
  const date = DIGIT.test(text.slice(-DATE_WINDOW)) ? TRAILING_DATE.exec(text) : null;
  if (!date?.[1]) return { rest: text };
  return { rest: text.slice(0, date.index).replace(/,\s*$/, "").trimEnd(), date: date[1] };
}

/** Reads a date with a dash or colon at the start of a text: " 26 July 2022: ...". `length` includes the dash. */
export function readLeadingDate(
  text: string,
): { readonly date: string; readonly length: number } | undefined {
  const match = DIGIT.test(text.slice(0, DATE_WINDOW)) ? LEADING_DATE.exec(text) : null;
  return match?.[1] ? { date: match[1], length: match[0].length } : undefined;
}

/** Whether a text ends in a day, a month and a year, apart from a final period. */
export function endsInFullDate(text: string): boolean {
  const end = text.slice(-40).replace(/[.\s]+$/, "");
  if (!ENDS_IN_DIGITS.test(end)) return false;
  return (
    ISO_END.test(end) ||
    SPELLED.test(
      end
        .split(/[\s(]+/)
        .slice(-3)
        .join(" "),
    )
  );
}

/** Whether a text is only a date with a year, perhaps with a weekday and a time of day. */
export function isDate(text: string): boolean {
  return text.length <= MAX_DATE_LINE_LENGTH && DIGIT.test(text) && WHOLE_DATE.test(text);
}

/** Parses date lines such as "Aug. 8, 2025" and "Published: 8 August 2025 | Updated: ...". */
export function parseDateLine(line: string): DateLine | undefined {
  if (line.length > MAX_DATE_LINE_LENGTH || !DIGIT.test(line)) return undefined;
  const parts = line.split(/\s*[|•·;]\s*/).map(readPart);
  if (parts.some((part) => part === undefined)) return undefined;
  const published = parts.find((part) => part?.published !== undefined);
  return published ?? {};
}

function readPart(part: string): DateLine | undefined {
  const label = PUBLISHED_LABEL.exec(part) ?? UPDATED_LABEL.exec(part);
  const date = part.slice(label?.[0].length ?? 0).trim();
  const explicit = label?.[1] === ":" && DIGIT.test(date);
  if (!explicit && !isDate(date)) return undefined;
  return UPDATED_LABEL.test(part) ? {} : { published: date };
}
