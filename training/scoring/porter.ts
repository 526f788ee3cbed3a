/**
 * The Porter stemmer of Google's `rouge_score`, which is NLTK's with its extensions; the same stemmer keeps
 * figures comparable. (Stemmers on npm follow the paper alone and differ in one word of fifty.)
 * Source: Porter, "An algorithm for suffix stripping", Program 14(3), 1980; NLTK's extensions.
 */

/** Whether a rule may replace the suffix of a stem. */
type Condition = (stem: string) => boolean;

interface SuffixRule {
  readonly suffix: string;
  readonly replacement: string;
  readonly allows: Condition;
}

/** Words that the rules get wrong. */
const IRREGULAR: Readonly<Record<string, string>> = {
  sky: "sky",
  skies: "sky",
  dying: "die",
  lying: "lie",
  tying: "tie",
  news: "news",
  innings: "inning",
  inning: "inning",
  outings: "outing",
  outing: "outing",
  cannings: "canning",
  canning: "canning",
  howe: "howe",
  proceed: "proceed",
  exceed: "exceed",
  succeed: "succeed",
};

const always: Condition = () => true;
const measured: Condition = (stem) => measure(stem) > 0;
const long: Condition = (stem) => measure(stem) > 1;

const PLURALS = rules(always, "sses ss, ies i, ss ss, s");

const DOUBLE_SUFFIXES = [
  ...rules(measured, "ational ate, tional tion, enci ence, anci ance, izer ize, bli ble, alli al"),
  ...rules(measured, "entli ent, eli e, ousli ous, ization ize, ation ate, ator ate, alism al"),
  ...rules(measured, "iveness ive, fulness ful, ousness ous, aliti al, iviti ive, biliti ble"),
  ...rules(measured, "fulli ful"),
  ...rules((stem) => measure(`${stem}l`) > 0, "logi log"),
];

const NOUN_SUFFIXES = rules(measured, "icate ic, ative, alize al, iciti ic, ical ic, ful, ness");

const LAST_SUFFIXES = [
  ...rules(long, "al, ance, ence, er, ic, able, ible, ant, ement, ment, ent"),
  ...rules((stem) => long(stem) && /[st]$/.test(stem), "ion"),
  ...rules(long, "ou, ism, ate, iti, ous, ive, ize"),
];

/** Rules in short: suffix, and what replaces it. */
function rules(allows: Condition, short: string): SuffixRule[] {
  return short.split(", ").map((rule) => {
    const [suffix = "", replacement = ""] = rule.split(" ");
    return { suffix, replacement, allows };
  });
}

/** The stem of a lower-case English word. */
export function stem(word: string): string {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return irregular;
  if (word.length <= 2) return word;
  const steps = [stripPlural, stripTense, turnY, stripDouble, stripNoun, stripLast, stripE, halveL];
  return steps.reduce((form, step) => step(form), word);
}

/** The first rule whose suffix the word has decides, even when its condition forbids a change. */
function applyFirst(word: string, list: readonly SuffixRule[]): string {
  for (const { suffix, replacement, allows } of list) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    return allows(rest) ? rest + replacement : word;
  }
  return word;
}

function stripPlural(word: string): string {
  return word.length === 4 && word.endsWith("ies") ? word.slice(0, -1) : applyFirst(word, PLURALS);
}

function stripTense(word: string): string {
  if (word.endsWith("ied")) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith("eed")) return measured(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const rest = word.replace(/(?:ed|ing)$/, "");
  return rest !== word && hasVowel(rest) ? mendTense(rest) : word;
}

/** "hopp" to "hop", "creat" to "create", "fil" to "file". */
function mendTense(rest: string): string {
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (endsDouble(rest)) return /[lsz]$/.test(rest) ? rest : rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

function turnY(word: string): string {
  const rest = word.slice(0, -1);
  const turns = word.endsWith("y") && rest.length > 1 && isConsonant(rest, rest.length - 1);
  return turns ? `${rest}i` : word;
}

function stripDouble(word: string): string {
  const rest = word.slice(0, -2);
  if (word.endsWith("alli") && measured(word.slice(0, -4))) return stripDouble(rest);
  return applyFirst(word, DOUBLE_SUFFIXES);
}

function stripNoun(word: string): string {
  return applyFirst(word, NOUN_SUFFIXES);
}

function stripLast(word: string): string {
  return applyFirst(word, LAST_SUFFIXES);
}

function stripE(word: string): string {
  if (!word.endsWith("e")) return word;
  const rest = word.slice(0, -1);
  return long(rest) || (measure(rest) === 1 && !endsShort(rest)) ? rest : word;
}

function halveL(word: string): string {
  return word.endsWith("ll") && long(word.slice(0, -1)) ? word.slice(0, -1) : word;
}

/** How often a consonant follows a vowel: the m of `[C](VC)^m[V]`. */
function measure(text: string): number {
  let count = 0;
  for (let at = 1; at < text.length; at++) {
    if (isConsonant(text, at) && !isConsonant(text, at - 1)) count++;
  }
  return count;
}

function hasVowel(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isConsonant(text, at)) return true;
  return false;
}

/** `y` is a consonant at the start and behind a vowel. */
function isConsonant(text: string, at: number): boolean {
  const letter = text.charAt(at);
  if (letter === "y") return at === 0 || !isConsonant(text, at - 1);
  return !"aeiou".includes(letter);
}

function endsDouble(text: string): boolean {
  const last = text.length - 1;
  return last > 0 && text[last] === text[last - 1] && isConsonant(text, last);
}

/** Consonant, vowel and a consonant other than w, x, y; or a vowel and a consonant alone. */
function endsShort(text: string): boolean {
  const last = text.length - 1;
  if (last < 1 || isConsonant(text, last - 1) || !isConsonant(text, last)) return false;
  return last === 1 || (isConsonant(text, last - 2) && !/[wxy]$/.test(text));
}
