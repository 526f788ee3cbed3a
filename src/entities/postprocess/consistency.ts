import type { EntityType } from "../../model/entity.ts";
import { isWordListed } from "../gazetteer/gazetteer.ts";
import { keyOf } from "../gazetteer/keys.ts";
import { mergeSpans, type NameSpan } from "../sequence/spans.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";

/** From this many mentions and this share of them on, the other mentions follow the majority type. */
const MIN_VOTES = 3;
const MIN_MAJORITY_SHARE = 0.7;
const MIN_SURNAME_CHARS = 3;
const MAX_NAME_WORDS = 8;

type Votes = Map<EntityType, number>;

/** A span with the key of its surface. */
interface KeyedSpan {
  readonly span: NameSpan;
  readonly key: string;
}

/**
 * Makes names consistent over a text. A surface that mostly has one type gets that type everywhere, a
 * person's surname alone is that person, and a name found once is found wherever else it occurs.
 * @param spans In order, not overlapping; so is the result.
 */
export function makeConsistent(
  text: string,
  sequences: readonly WordSequence[],
  spans: readonly NameSpan[],
): NameSpan[] {
  const keyed = spans.map((span) => ({ span, key: keyAt(text, span) }));
  const surnames = collectSurnames(keyed);
  const votes = countVotes(keyed);
  const typed = keyed.map(({ span, key }) => {
    const type = typeOf(span, key, votes, surnames);
    return type === span.type ? span : { ...span, type };
  });
  const names = namesToFind(votes, surnames, collectAcronyms(text, keyed));
  return mergeSpans(typed, findNames(sequences, names));
}

function keyAt(text: string, { start, end }: NameSpan): string {
  return keyOf(text.slice(start, end)).replace(/\s+/gu, " ");
}

/** Last words of persons' full names. */
function collectSurnames(keyed: readonly KeyedSpan[]): Set<string> {
  const surnames = new Set<string>();
  for (const { span, key } of keyed) {
    const at = key.lastIndexOf(" ") + 1;
    if (span.type !== "person" || at === 0 || key.length - at < MIN_SURNAME_CHARS) continue;
    surnames.add(key.slice(at));
  }
  return surnames;
}

/** Short names that cannot be everyday words. */
function collectAcronyms(text: string, keyed: readonly KeyedSpan[]): Set<string> {
  const acronyms = keyed.filter(({ span: { start, end } }) =>
    /^[A-Z]{2,}$/.test(text.slice(start, end)),
  );
  return new Set(acronyms.map(({ key }) => key));
}

function countVotes(keyed: readonly KeyedSpan[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const { span, key } of keyed) {
    const counts: Votes = votes.get(key) ?? new Map();
    counts.set(span.type, (counts.get(span.type) ?? 0) + 1);
    votes.set(key, counts);
  }
  return votes;
}

function winnerOf(votes: Votes): { type: EntityType; count: number; share: number } | undefined {
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  return best && { type: best[0], count: best[1], share: best[1] / all };
}

function typeOf(
  span: NameSpan,
  key: string,
  votes: ReadonlyMap<string, Votes>,
  surnames: ReadonlySet<string>,
): EntityType {
  const best = winnerOf(votes.get(key) ?? new Map());
  if (!best) return span.type;
  if (surnames.has(key) && best.type === "person") return "person";
  const isMajority = best.count >= MIN_VOTES && best.share >= MIN_MAJORITY_SHARE;
  return isMajority ? best.type : span.type;
}

/** Keys of the names to search for again. A single word must have been found twice. */
function namesToFind(
  votes: ReadonlyMap<string, Votes>,
  surnames: ReadonlySet<string>,
  acronyms: ReadonlySet<string>,
): Map<string, EntityType> {
  const names = new Map<string, EntityType>();
  for (const surname of surnames) names.set(surname, "person");
  for (const [key, counts] of votes) {
    const best = winnerOf(counts);
    const isSure = key.includes(" ") || acronyms.has(key);
    if (best && !names.has(key) && (isSure || best.count > 1)) names.set(key, best.type);
  }
  return names;
}

function findNames(
  sequences: readonly WordSequence[],
  names: ReadonlyMap<string, EntityType>,
): NameSpan[] {
  const firstWords = new Set([...names.keys()].map((key) => key.split(" ")[0] ?? ""));
  return sequences.flatMap((sequence) => findInSequence(sequence, names, firstWords));
}

/** Finds names in a sequence, the longest at each position. */
function findInSequence(
  { words, letterCase }: WordSequence,
  names: ReadonlyMap<string, EntityType>,
  firstWords: ReadonlySet<string>,
): NameSpan[] {
  const found: NameSpan[] = [];
  const allCapitals = letterCase === "capitals";
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word?.isCapital || !firstWords.has(word.key)) continue;
    const span = matchName(words, at, names, allCapitals);
    if (!span) continue;
    found.push(span);
    while ((words[at + 1]?.start ?? span.end) < span.end) at++;
  }
  return found;
}

function matchName(
  words: readonly Word[],
  at: number,
  names: ReadonlyMap<string, EntityType>,
  allCapitals: boolean,
): NameSpan | undefined {
  let key = "";
  let best: NameSpan | undefined;
  const limit = Math.min(words.length, at + MAX_NAME_WORDS);
  for (let last = at; last < limit; last++) {
    const word = words[last];
    const before = words[last - 1];
    if (!word) break;
    key += last > at && before && before.end < word.start ? ` ${word.key}` : word.key;
    const type = names.get(key);
    const isMatch = type && (last > at || isSingleName(words, at, allCapitals));
    if (isMatch) best = { type, start: words[at]?.start ?? word.start, end: word.end };
  }
  return best;
}

/** Whether a single word is a name here, not an everyday word or a part of another name. */
function isSingleName(words: readonly Word[], at: number, allCapitals: boolean): boolean {
  const word = words[at];
  if (!word || isWordListed("common-words", word)) return false;
  if (allCapitals) return true;
  const before = words[at - 1];
  const isFirst = !before?.isCapital || isWordListed("titles", before);
  return isFirst && words[at + 1]?.isCapital !== true;
}
