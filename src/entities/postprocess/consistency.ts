import type { EntityType } from "../../model/entity.ts";
import { isWordListed } from "../gazetteer/gazetteer.ts";
import { keyOf } from "../gazetteer/keys.ts";
import type { TaggedSpan } from "../sequence/spans.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";

/** From so many mentions on, and such a share of them, the others follow the majority. */
const VOTERS = 3;
const MAJORITY = 0.7;
const SHORTEST_SURNAME = 3;
const LONGEST_NAME = 8;

type Votes = Map<EntityType, number>;

/** A span with its surface as lists hold it. */
interface KeyedSpan {
  readonly span: TaggedSpan;
  readonly key: string;
}

/**
 * Makes a tagger's spans consistent over a text: a surface that is mostly of one type is of that type
 * everywhere, a person's bare surname is that person, and a name found once is found wherever it stands.
 */
export function makeConsistent(
  text: string,
  views: readonly WordSequence[],
  spans: readonly TaggedSpan[],
): TaggedSpan[] {
  const keyed = spans.map((span) => ({ span, key: keyAt(text, span) }));
  const surnames = collectSurnames(keyed);
  const votes = countVotes(keyed);
  const typed = keyed.map(({ span, key }) => {
    const type = typeOf(span, key, votes, surnames);
    return type === span.type ? span : { ...span, type };
  });
  const names = namesToFind(votes, surnames, collectAcronyms(text, keyed));
  return addMissing(views, typed, names);
}

function keyAt(text: string, { start, end }: TaggedSpan): string {
  return keyOf(text.slice(start, end)).replace(/\s+/gu, " ");
}

/** Last words of persons' full names. */
function collectSurnames(keyed: readonly KeyedSpan[]): Set<string> {
  const surnames = new Set<string>();
  for (const { span, key } of keyed) {
    const at = key.lastIndexOf(" ") + 1;
    if (span.type !== "person" || at === 0 || key.length - at < SHORTEST_SURNAME) continue;
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

function winner(votes: Votes): { type: EntityType; count: number; share: number } | undefined {
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  return best && { type: best[0], count: best[1], share: best[1] / all };
}

function typeOf(
  span: TaggedSpan,
  key: string,
  votes: ReadonlyMap<string, Votes>,
  surnames: ReadonlySet<string>,
): EntityType {
  const best = winner(votes.get(key) ?? new Map());
  if (!best) return span.type;
  if (surnames.has(key) && best.type === "person") return "person";
  return best.count >= VOTERS && best.share >= MAJORITY ? best.type : span.type;
}

/** Keys of names that are sure enough to be found again; a single word must have been found twice. */
function namesToFind(
  votes: ReadonlyMap<string, Votes>,
  surnames: ReadonlySet<string>,
  acronyms: ReadonlySet<string>,
): Map<string, EntityType> {
  const names = new Map<string, EntityType>();
  for (const surname of surnames) names.set(surname, "person");
  for (const [key, counts] of votes) {
    const best = winner(counts);
    const isSure = key.includes(" ") || acronyms.has(key);
    if (best && !names.has(key) && (isSure || best.count > 1)) names.set(key, best.type);
  }
  return names;
}

function addMissing(
  views: readonly WordSequence[],
  spans: readonly TaggedSpan[],
  names: ReadonlyMap<string, EntityType>,
): TaggedSpan[] {
  const firsts = new Set([...names.keys()].map((key) => key.split(" ")[0] ?? ""));
  const again = views.flatMap((view) => findAgain(view, names, firsts));
  return mergeSpans(spans, again);
}

/** Both in order; where two overlap the first list has it. */
function mergeSpans(spans: readonly TaggedSpan[], more: readonly TaggedSpan[]): TaggedSpan[] {
  const all: TaggedSpan[] = [];
  let next = 0;
  for (const one of more) {
    for (let span = spans[next]; span && span.start < one.end; span = spans[++next]) all.push(span);
    if ((all.at(-1)?.end ?? 0) <= one.start) all.push(one);
  }
  return all.concat(spans.slice(next));
}

/** Known names in a stretch, the longest at each place. */
function findAgain(
  { words, letterCase }: WordSequence,
  names: ReadonlyMap<string, EntityType>,
  firsts: ReadonlySet<string>,
): TaggedSpan[] {
  const found: TaggedSpan[] = [];
  const shouted = letterCase === "capitals";
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word?.isCapital || !firsts.has(word.key)) continue;
    const span = matchName(words, at, names, shouted);
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
  shouted: boolean,
): TaggedSpan | undefined {
  let key = "";
  let best: TaggedSpan | undefined;
  const limit = Math.min(words.length, at + LONGEST_NAME);
  for (let last = at; last < limit; last++) {
    const word = words[last];
    const before = words[last - 1];
    if (!word) break;
    key += last > at && before && before.end < word.start ? ` ${word.key}` : word.key;
    const type = names.get(key);
    const isKnown = type && (last > at || isSure(words, at, shouted));
    if (isKnown) best = { type, start: words[at]?.start ?? word.start, end: word.end };
  }
  return best;
}

/** A single word may be an everyday word here, or part of a longer name of something else. */
function isSure(words: readonly Word[], at: number, shouted: boolean): boolean {
  const word = words[at];
  if (!word || isWordListed("common-words", word)) return false;
  if (shouted) return true;
  const before = words[at - 1];
  const isFree = !before?.isCapital || isWordListed("titles", before);
  return isFree && words[at + 1]?.isCapital !== true;
}
