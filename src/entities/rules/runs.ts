import { isWordListed, matchPhrase } from "../gazetteer/gazetteer.ts";
import { keyOf } from "../gazetteer/keys.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";

/** A half-open range of indices into a stretch's words. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** Longer runs of capitals are lists or shouting. */
const RUN_LIMIT = 14;

const PARTICLES = list(
  "de del della dello di da dal do dos das du des la le los las el al van von vom der den ter ten zu zum bin ibn bint ben af av abu ul y e i",
);
/** Particles that open a surname used alone: "bin Salman said". */
const OPENING_PARTICLES = list("bin ibn van von dos del al el");
const OPENED_BY = list("of for on against de del");
/**
 * The runs of capitalized words of a stretch, with the small words that belong inside of names:
 * "Bank of Japan", "Ursula von der Leyen", "Procter & Gamble".
 */
export function findRuns(view: WordSequence): WordRange[] {
  const runs: WordRange[] = [];
  for (let at = 0; at < view.words.length; at++) {
    if (!opensRun(view, at)) continue;
    const end = endOfRun(view, at);
    const start = Math.max(startOfRun(view.words, at), runs.at(-1)?.end ?? 0);
    if (end - at <= RUN_LIMIT) runs.push({ start, end });
    at = end - 1;
  }
  return runs;
}

function startOfRun(words: readonly Word[], at: number): number {
  const before = words[at - 1];
  return before && !before.isCapital && OPENING_PARTICLES.has(before.key) ? at - 1 : at;
}

/** Where all longer words have capitals, everyday words do not make a name. */
function opensRun({ words, letterCase }: WordSequence, at: number): boolean {
  const word = words[at];
  if (!word?.isCapital) return false;
  if (letterCase === "sentence") return true;
  const phrase = matchPhrase(words, at);
  if (letterCase === "capitals") return phrase !== undefined && isSafe(words, at, phrase.length);
  return (phrase?.length ?? 0) > 1 || !isPlain(word);
}

function isSafe(words: readonly Word[], at: number, length: number): boolean {
  return words.slice(at, at + length).some((word) => !isWordListed("common-words", word));
}

function isPlain(word: Word): boolean {
  return (
    isWordListed("common-words", word) &&
    !isWordListed("organization-heads", word) &&
    !isWordListed("titles", word)
  );
}

function endOfRun(view: WordSequence, start: number): number {
  const { words } = view;
  let end = Math.max(start + 1, endOfPhrase(words, start));
  if (view.letterCase === "capitals") return end;
  for (let next = followingName(view, start, end); next > 0; ) {
    end = Math.max(next + 1, endOfPhrase(words, next));
    next = followingName(view, start, end);
  }
  return end;
}

function endOfPhrase(words: readonly Word[], at: number): number {
  return at + (matchPhrase(words, at)?.length ?? 0);
}

/** Index of the word that goes on with the run that ends at `end`; 0 if none does. */
function followingName(view: WordSequence, start: number, end: number): number {
  const { words } = view;
  const first = words[end];
  const second = words[end + 1];
  if (!first) return 0;
  if (isName(view, end)) return end;
  if (!second || end - start > RUN_LIMIT) return 0;
  if (first.text === "&" && second.isCapital) return end + 1;
  if (first.text === "," && isDistrict(words[end - 1], second)) return end + 1;
  if (isPossessor(words, start, end) && second.isCapital) return end + 1;
  return followingParticle(view, start, end);
}

function followingParticle(view: WordSequence, start: number, end: number): number {
  const { words } = view;
  const first = words[end];
  if (!first || first.isCapital) return 0;
  if (first.key === "and")
    return isName(view, end + 1) && joinsNouns(view, start, end) ? end + 1 : 0;
  const after = words[end + 1]?.key === "the" || isParticle(words[end + 1]) ? end + 2 : end + 1;
  if (!isName(view, after)) return 0;
  if (OPENED_BY.has(first.key) && isOpened(words, start, end, first.key)) return after;
  return isParticle(first) ? after : 0;
}

/** "Washington, D.C." is one place; "Lyon, France" is two. */
function isDistrict(city: Word | undefined, district: Word): boolean {
  return city?.key === "washington" && /^d\.?c\.?$/u.test(district.key);
}

function isName(view: WordSequence, at: number): boolean {
  return opensRun(view, at);
}

function isParticle(word: Word | undefined): boolean {
  return word !== undefined && !word.isCapital && PARTICLES.has(word.key);
}

/** "People's Party", "St. Mary's Cathedral". */
function isPossessor(words: readonly Word[], start: number, end: number): boolean {
  const owner = words[end - 1];
  if (!owner || !/^'s?$/u.test(words[end]?.key ?? "")) return false;
  return isWordListed("possessors", owner) || /^(?:st\.?|saint)$/u.test(words[start]?.key ?? "");
}

/** "Ministry" before "of", "Gulf" before "of", "Bank" before "for". */
function isOpened(words: readonly Word[], start: number, end: number, particle: string): boolean {
  const last = words[end - 1];
  if (!last) return false;
  if (isWordListed("organization-openers", last)) return true;
  return (
    (particle === "of" || particle === "de") && isWordListed("place-openers", last) && end > start
  );
}

/** "Ministry of Health and Welfare", "Food and Drug Administration"; not "Japan and Peru". */
function joinsNouns(view: WordSequence, start: number, end: number): boolean {
  const { words } = view;
  const before = words[end - 1];
  const after = words[end + 1];
  if (!before || !after || !isEveryday(before)) return false;
  const opened = words.slice(start, end).some(({ key }) => key === "of" || key === "for");
  if (opened) return !matchPhrase(words, end + 1);
  if (!isEveryday(after)) return false;
  let last = end + 1;
  while (isName(view, last + 1) && last - end < RUN_LIMIT) last++;
  const head = words[last];
  return last > end + 1 && head !== undefined && isWordListed("organization-heads", head);
}

function isEveryday(word: Word): boolean {
  return isWordListed("common-words", word) && !isWordListed("demonyms", word);
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(keyOf));
}
