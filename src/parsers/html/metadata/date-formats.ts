const MONTHS: readonly (readonly string[])[] = [
  "january januar jänner jan janvier gennaio enero ene janv janeiro stycznia ledna ocak",
  "february februar feb februari février févr febbraio febrero fevereiro lutego února feber",
  "march märz mar maerz mär mrz mars marzo março marca března maart",
  "april apr avril aprile abril abr kwietnia dubna",
  "may mai mayo maggio mag maio maja května mei",
  "june juni jun juin giugno junio junho czerwca června giu",
  "july juli jul juillet luglio julio julho lipca července lug juil",
  "august aug août agosto ago sierpnia srpna aout",
  "september sep sept septembre settembre septiembre setembro września září set",
  "october oktober okt oct octobre ottobre octubre outubro października října ott",
  "november nov novembre noviembre novembro listopada listopadu",
  "december dezember dez dec décembre dicembre diciembre dezembro grudnia prosince déc dic",
].map((names) => names.split(" "));
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const MOMENT =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?) ?(Z|[+-]\d\d:?\d\d|[+-]\d\d)?$/;
const ISO_DAY = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/;
const PACKED_DAY = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\D|\d{4,6}|$)/;
const DAY_FIRST = /(?:^|\D)(\d{1,2})[./-] ?(\d{1,2})[./-] ?((?:19|20)\d\d)(?:\D|$)/;
const SPELLED_DAY_FIRST =
  /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|\.|º)?[ -](?:de |of )?([a-zà-žäöü]{3,12})\.?,?[ -](?:de |del )?((?:19|20)\d\d)(?:\D|$)/;
const SPELLED_MONTH_FIRST =
  /(?:^|[^a-z])([a-zà-žäöü]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?:\D|$)/;
/** How far into a text to look for a date. */
const DATE_WINDOW = 200;

const MIN_YEAR = 1970;

/**
 * Converts a date, as a page may write it, to ISO 8601: with its time if it has one, else the day. If two
 * numbers can both be the month, the first is the day, unless `monthFirst` is set.
 */
export function readDate(written: string, monthFirst = false): string | undefined {
  const text = written.trim().slice(0, DATE_WINDOW);
  const moment = readMoment(text);
  if (moment) return moment;
  const iso = ISO_DAY.exec(text) ?? PACKED_DAY.exec(text);
  if (iso) return toDay(iso[1], Number(iso[2]), iso[3]);
  const small = text.toLowerCase();
  return readSpelled(small) ?? readNumbers(small, monthFirst);
}

function readMoment(text: string): string | undefined {
  const [, day = "", time = "", zone = ""] = MOMENT.exec(text) ?? [];
  const [year, month, date] = day.split("-");
  if (!toDay(year, Number(month), date)) return undefined;
  if (/^00:00(?::00)?(?:\.0+)?$/.test(time) && zone === "") return day;
  return `${day}T${time}${zone.replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, minutes = "00") => `${hours}:${minutes}`)}`;
}

function readSpelled(small: string): string | undefined {
  const [, day, month = "", year] = SPELLED_DAY_FIRST.exec(small) ?? [];
  const found = MONTH_OF.get(month);
  if (found) return toDay(year, found, day);
  const [, name = "", date, full] = SPELLED_MONTH_FIRST.exec(small) ?? [];
  const number = MONTH_OF.get(name);
  return number ? toDay(full, number, date) : undefined;
}

function readNumbers(small: string, monthFirst: boolean): string | undefined {
  const [, first, second, year] = DAY_FIRST.exec(small) ?? [];
  const american = monthFirst || Number(second) > 12;
  return american ? toDay(year, Number(first), second) : toDay(year, Number(second), first);
}

/** Formats a day; `undefined` if it does not exist or is older than the web. */
function toDay(
  year: string | undefined,
  month: number,
  day: string | undefined,
): string | undefined {
  const date = Number(day);
  const valid = Number(year) >= MIN_YEAR && month >= 1 && month <= 12 && date >= 1 && date <= 31;
  return valid ? `${year}-${pad(month)}-${pad(date)}` : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
