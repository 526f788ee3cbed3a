import type { Span } from "../../src/model/span.ts";

/** Readability defects; a summary has each or not. */
export const DEFECTS = [
  "pronoun",
  "connective",
  "surname",
  "quote",
  "fragment",
  "boilerplate",
  "repeat",
  "order",
] as const;

export type Defect = (typeof DEFECTS)[number];

const LEAD_IN = String.raw`^[\s"'“”‘’(\[]*`;

const PRONOUN = new RegExp(
  `${LEAD_IN}(?:he|she|it|they|him|her|his|its|their|them|this|that|these|those)\\b`,
  "i",
);

/** Pronouns without an antecedent: "It is clear that", "This week". */
const NO_PRONOUN = new RegExp(
  `${LEAD_IN}(?:it(?:'s|’s| is| was| has been| will be| seems| appears| took| takes) .{0,60}\\b(?:that|to|when|who|whether|how|why)\\b|this (?:past )?(?:week|month|year|morning|evening|summer|winter|spring|autumn|season|weekend)\\b|these days\\b|those (?:who|with|in)\\b|(?:his|her) (?:majesty|holiness|royal))`,
  "i",
);

const CONNECTIVE = new RegExp(
  `${LEAD_IN}(?:but|and|or|so|yet|still|also|then|however|instead|meanwhile|moreover|nevertheless|otherwise|likewise|similarly|because|therefore|in addition|for example|as a result)\\b`,
  "i",
);

/** A single capitalized word before a lower-case one: "Okafor said", "Mr. Okafor’s". */
const LONE_NAME =
  /^[\s"'“‘([]*(?:(?:Mr|Mrs|Ms|Dr)\.? )?(\p{Lu}[\p{L}’'-]*\p{Ll})(?:['’]s)? \p{Ll}/u;

/** Bylines, datelines, captions and other boilerplate. */
const BOILERPLATE =
  /^By [A-Z][\w.'’-]+ [A-Z][\w.'’-]+$|^[A-Z][A-Z ,.]{3,40}\([A-Z]\w+\)\s*[-–—]|\((?:Kyodo|AP|AFP|Reuters|Xinhua|Getty Images|AP Photo[^)]*|File photo)\)$|^(?:read more|related|advertisement|copyright|©|reporting by|editing by|additional reporting|photos?:|image:|file photo|watch:|listen:)|all rights reserved|click here|sign up (?:for|to) (?:our|the)|subscribe to (?:our|the)|follow us on|contributed to this (?:report|story|article)|^\S+\.(?:com|org|net|co\.uk)$|getty images|image copyright/i;

const STOP = /[.!?…][\s"'“”‘’)\]]*$/;
const CUT_OFF = /(?:^|\W)(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|St|Lt|Capt)\.$/;
const MIN_SENTENCE_WORDS = 4;

/**
 * Finds the defects of a summary from the article's text alone. A sentence may depend on the sentence
 * before it if that one is in the summary, too.
 * @param spans The summary's sentences in article order.
 */
export function findDefects(text: string, spans: readonly Span[]): ReadonlySet<Defect> {
  const found = new Set<Defect>();
  for (const [place, span] of spans.entries()) {
    const sentence = text.slice(span.start, span.end);
    const follows = isAdjacent(text, spans[place - 1], span);
    if (!follows && PRONOUN.test(sentence) && !NO_PRONOUN.test(sentence)) found.add("pronoun");
    if (!follows && CONNECTIVE.test(sentence)) found.add("connective");
    if (lacksFullName(text, spans.slice(0, place), span)) found.add("surname");
    if (isTorn(sentence) || (!follows && beginsQuoted(text, span.start))) found.add("quote");
    if (isFragment(sentence)) found.add("fragment");
    if (BOILERPLATE.test(sentence)) found.add("boilerplate");
    if (span.start < (spans[place - 1]?.end ?? 0)) found.add("order");
    if (
      spans.slice(0, place).some((other) => isRepeat(sentence, text.slice(other.start, other.end)))
    )
      found.add("repeat");
  }
  return found;
}

const MIN_REPEATED_SHARE = 0.8;

/** Whether the longer sentence has nearly all words of the shorter one. */
function isRepeat(a: string, b: string): boolean {
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.size - other.size);
  if (few === undefined || many === undefined || few.size === 0) return false;
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared >= MIN_REPEATED_SHARE * few.size;
}

function wordsOf(sentence: string): Set<string> {
  return new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function isAdjacent(text: string, before: Span | undefined, span: Span): boolean {
  return before !== undefined && text.slice(before.end, span.start).trim() === "";
}

/** Whether a sentence opens with a surname that only the article, not the summary, gave in full before. */
function lacksFullName(text: string, before: readonly Span[], span: Span): boolean {
  const [, name] = LONE_NAME.exec(text.slice(span.start, span.end)) ?? [];
  if (name === undefined || text.includes(` ${name.toLowerCase()} `)) return false;
  const isFull = (part: Span) =>
    givenNamesOf(name, text.slice(part.start, part.end)).some((given) => !isFunctionWord(given));
  return isFull({ start: 0, end: span.start }) && ![...before, span].some(isFull);
}

/** The capitalized words right before a name. */
function givenNamesOf(name: string, part: string): string[] {
  const words = part.split(/\s+/);
  return words.filter((word, at) => {
    const isName = (words[at + 1] ?? "").replace(/['’]s\b|[^\p{L}’'-]/gu, "") === name;
    return isName && /^\W*\p{Lu}[\p{L}.’'-]*$/u.test(word);
  });
}

function isFunctionWord(word: string): boolean {
  return /^\W*(?:a|an|the|in|on|at|of|for|from|to|by|with|when|while|as|but|and|if|that|mr|mrs|ms|dr)\.?$/i.test(
    word,
  );
}

/** Whether a sentence has an unpaired quotation mark. */
function isTorn(sentence: string): boolean {
  const count = (mark: string) => sentence.split(mark).length - 1;
  return count('"') % 2 === 1 || count("“") !== count("”");
}

/** Whether a position is inside a quotation that opened earlier in its paragraph. */
function beginsQuoted(text: string, start: number): boolean {
  const paragraph = text.slice(text.lastIndexOf("\n\n", start) + 1, start);
  const [last] = /["“”][^"“”]*$/.exec(paragraph) ?? [];
  if (last === undefined || last.startsWith("”")) return false;
  const before = paragraph.charAt(paragraph.length - last.length - 1);
  return last.startsWith("“") || (before.trim() === "" && /^"\S/.test(last));
}

function isFragment(sentence: string): boolean {
  const words = sentence.split(/\s+/).length;
  return (
    !STOP.test(sentence) ||
    CUT_OFF.test(sentence) ||
    /^\W*[a-z](?![A-Z])/.test(sentence) ||
    words < MIN_SENTENCE_WORDS
  );
}
