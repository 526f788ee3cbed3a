import { createRequire } from "node:module";
import type { EntityType } from "../../src/model/entity.ts";
import type { MarkedName } from "../../training/names/read-marks.ts";
import type { NameSystem } from "./names-systems.ts";

interface View {
  json(options: { offset: true }): { offset: { start: number; length: number } }[];
}

const QUERIES = { person: "people", place: "places", organization: "organizations" } as const;

/** Unmodified `compromise/three`: people, places and organizations, without the punctuation at their edges. */
export const COMPROMISE_RAW: NameSystem = {
  name: "compromise",
  find: (text) => queryAll(text).map((name) => trimEdges(text, name)),
};

/**
 * What a user of compromise gets with an afternoon's work: cuts names at commas and brackets, trims titles
 * and lower-case words, and drops demonyms, days and months.
 */
export const COMPROMISE_CLEANED: NameSystem = {
  name: "compromise, cleaned up",
  find: (text) =>
    queryAll(text)
      .flatMap((name) => cutUp(text, name))
      .map((name) => trimEdges(text, trimWords(text, name)))
      .filter((name) => isName(text.slice(name.start, name.end))),
};

let nlp: ((text: string) => Record<string, () => View>) | undefined;

function queryAll(text: string): MarkedName[] {
  nlp ??= createRequire(import.meta.url)("compromise/three");
  const doc = nlp?.(text) ?? {};
  return Object.entries(QUERIES).flatMap(([type, query]) =>
    (doc[query]?.().json({ offset: true }) ?? []).map(({ offset: { start, length } }) => ({
      type: type as EntityType,
      start,
      end: start + length,
    })),
  );
}

/** Cuts a name at commas, brackets and dashes, but keeps "D.C." with the word before it. */
function cutUp(text: string, { type, start, end }: MarkedName): MarkedName[] {
  const pieces = text.slice(start, end).matchAll(/(?:[^,;:()[\]"“”—–]|, (?=D\.C\.))+/g);
  return [...pieces].map(({ index, 0: piece }) => ({
    type,
    start: start + index,
    end: start + index + piece.length,
  }));
}

const TITLES = new Set(
  (
    "mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess sheikh president vice " +
    "prime minister chancellor governor gov senator sen representative rep secretary mayor judge justice " +
    "general gen colonel col major captain capt lieutenant sergeant chief director chairman chairwoman " +
    "coach pope bishop archbishop reverend rev father sister brother former deputy foreign defence defense " +
    "finance interior ceo spokesman spokeswoman ambassador commissioner the a an"
  ).split(" "),
);

/** Trims leading titles, and lower-case words at both ends. */
function trimWords(text: string, { type, start, end }: MarkedName): MarkedName {
  const words = [...text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    word: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  while (words.length > 0 && !opensName(words[0]?.word ?? "")) words.shift();
  while (words.length > 0 && !hasCapital(words.at(-1)?.word ?? "")) words.pop();
  return { type, start: words[0]?.start ?? start, end: words.at(-1)?.end ?? start };
}

function opensName(word: string): boolean {
  return hasCapital(word) && !TITLES.has(word.toLowerCase().replace(/[^a-z]/g, ""));
}

function hasCapital(word: string): boolean {
  return /\p{Lu}/u.test(word);
}

const NO_NAME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^\w+(?:ese|ian|ish)$|^(?:french|german|greek|dutch|american|african|european|mexican|israeli|iraqi|pakistani|democrats?|republicans?)$/i;

function isName(text: string): boolean {
  return text !== "" && !NO_NAME.test(text);
}

function trimEdges(text: string, { type, start: from, end: to }: MarkedName): MarkedName {
  let start = from;
  let end = to;
  while (start < end && !/[\p{L}\p{N}]/u.test(text.charAt(start))) start++;
  const possessive = text.slice(start, end).search(/['’]s?[^\p{L}\p{N}]*$/u);
  if (possessive >= 0) end = start + possessive;
  while (end > start && !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) end--;
  return { type, start, end };
}
