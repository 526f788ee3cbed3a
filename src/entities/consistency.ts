import type { EntityType } from "../model/entity.ts";
import { isWordListed } from "./gazetteer.ts";
import { letterCaseOf } from "./letter-case.ts";
import type { Stretch, TaggedSpan } from "./tagger.ts";
import { keyOf, readWords, type Word } from "./words.ts";

/** From so many mentions on, and such a share of them, the others follow the majority. */
const VOTERS = 3;
const MAJORITY = 0.7;
const SHORTEST_SURNAME = 3;
const LONGEST_NAME = 8;

type Votes = Map<EntityType, number>;

/**
 * Makes a tagger's spans consistent over a text: a surface that is mostly of one type is of that type
 * everywhere, a person's bare surname is that person, and a name found once is found wherever it stands.
 */
export function makeConsistent(
  text: string,
  stretches: readonly Stretch[],
  spans: readonly TaggedSpan[],
): TaggedSpan[] {
  const surnames = collectSurnames(text, spans);
  const votes = countVotes(text, spans);
  const typed = spans.map((span) => ({ ...span, type: typeOf(text, span, votes, surnames) }));
  const names = namesToFind(votes, surnames);
  return addMissing(text, stretches, typed, names);
}

function keyAt(text: string, { start, end }: TaggedSpan): string {
  return keyOf(text.slice(start, end)).replace(/\s+/gu, " ");
}

/** Last words of persons' full names. */
function collectSurnames(text: string, spans: readonly TaggedSpan[]): Set<string> {
  const surnames = new Set<string>();
  for (const span of spans) {
    if (span.type !== "person") continue;
    const words = keyAt(text, span).split(" ");
    const last = words.at(-1) ?? "";
    if (words.length > 1 && last.length >= SHORTEST_SURNAME) surnames.add(last);
  }
  return surnames;
}

function countVotes(text: string, spans: readonly TaggedSpan[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const span of spans) {
    const key = keyAt(text, span);
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
  text: string,
  span: TaggedSpan,
  votes: ReadonlyMap<string, Votes>,
  surnames: ReadonlySet<string>,
): EntityType {
  const key = keyAt(text, span);
  const best = winner(votes.get(key) ?? new Map());
  if (!best) return span.type;
  if (surnames.has(key) && best.type === "person") return "person";
  return best.count >= VOTERS && best.share >= MAJORITY ? best.type : span.type;
}

/** Keys of names that are sure enough to be found again. */
function namesToFind(
  votes: ReadonlyMap<string, Votes>,
  surnames: ReadonlySet<string>,
): Map<string, EntityType> {
  const names = new Map<string, EntityType>();
  for (const surname of surnames) names.set(surname, "person");
  for (const [key, counts] of votes) {
    const best = winner(counts);
    if (best && !names.has(key) && (key.includes(" ") || best.count > 1 || key.length > 3)) {
      names.set(key, best.type);
    }
  }
  return names;
}

function addMissing(
  text: string,
  stretches: readonly Stretch[],
  spans: readonly TaggedSpan[],
  names: ReadonlyMap<string, EntityType>,
): TaggedSpan[] {
  const firsts = new Set([...names.keys()].map((key) => key.split(" ")[0]));
  const all: TaggedSpan[] = [];
  let next = 0;
  for (const { tokens } of stretches) {
    const words = readWords(text, tokens);
    const shouted = letterCaseOf(words) === "capitals";
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      const span = spans[next];
      if (!word) continue;
      if (span && word.start >= span.start) {
        all.push(span);
        next++;
        while (at + 1 < words.length && (words[at + 1]?.start ?? 0) < span.end) at++;
        continue;
      }
      if (!firsts.has(word.key) || !word.isCapital) continue;
      const found = matchName(words, at, names, span?.start ?? text.length, shouted);
      if (!found) continue;
      all.push(found.span);
      at += found.length - 1;
    }
  }
  return all;
}

/** The longest known name that begins at a word and ends before the next span. */
function matchName(
  words: readonly Word[],
  at: number,
  names: ReadonlyMap<string, EntityType>,
  limit: number,
  shouted: boolean,
): { span: TaggedSpan; length: number } | undefined {
  let key = "";
  let best: { span: TaggedSpan; length: number } | undefined;
  const [first] = words.slice(at, at + 1);
  if (!first) return undefined;
  for (let length = 1; length <= LONGEST_NAME; length++) {
    const word = words[at + length - 1];
    if (!word || word.end > limit) break;
    key += (length > 1 && word.start > (words[at + length - 2]?.end ?? 0) ? " " : "") + word.key;
    const type = names.get(key);
    if (!type || (length === 1 && !isSure(words, at, shouted))) continue;
    best = { span: { type, start: first.start, end: word.end }, length };
  }
  return best;
}

/** A single word may be an everyday word here, or part of a longer name of something else. */
function isSure(words: readonly Word[], at: number, shouted: boolean): boolean {
  const word = words[at];
  if (!word || isWordListed("common-words", word)) return false;
  if (shouted) return true;
  const isPart = (other: Word | undefined) => other?.isCapital === true;
  return (
    !isPart(words[at + 1]) &&
    (!isPart(words[at - 1]) || isWordListed("titles", words[at - 1] ?? word))
  );
}
