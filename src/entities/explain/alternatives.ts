import { ENTITY_TYPES } from "../../model/entity.ts";
import type { Alternative, NameProbabilities } from "../../model/explanation.ts";
import { nameProbability, outsideProbability } from "../crf/forward-backward.ts";
import type { WordRange } from "../rules/runs.ts";
import type { TracedSequence } from "./trace-names.ts";

/** How many words further on each side another name may begin or end. */
const REACH = 4;
const LONGEST = 8;
/** What is less likely is not told. */
const LEAST = 0.005;
const MOST = 4;

/** The model's probabilities for exactly these words of a stretch. */
export function probabilitiesOf(
  { sums }: TracedSequence,
  { start, end }: WordRange,
): NameProbabilities {
  const [person, place, organization] = ENTITY_TYPES.map((type) =>
    nameProbability(sums, start, end, type),
  ) as [number, number, number];
  const none = outsideProbability(sums, start, end);
  const other = Math.max(0, 1 - person - place - organization - none);
  return { person, place, organization, none, other };
}

/** What some words could be: names of any type that hold or touch them, and none; likeliest first. */
export function findAlternatives(
  text: string,
  traced: TracedSequence,
  range: WordRange,
): Alternative[] {
  const { words } = traced.sequence;
  const spanOf = ({ start, end }: WordRange) => {
    const span = { start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
    return { ...span, text: text.slice(span.start, span.end) };
  };
  const none = outsideProbability(traced.sums, range.start, range.end);
  const all: Alternative[] = [{ ...spanOf(range), type: null, probability: none }];
  for (const near of rangesAround(range, words.length)) {
    for (const type of ENTITY_TYPES) {
      const probability = nameProbability(traced.sums, near.start, near.end, type);
      if (probability >= LEAST) all.push({ ...spanOf(near), type, probability });
    }
  }
  return all
    .filter(({ probability }) => probability >= LEAST)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MOST);
}

/** All ranges of words that overlap one and are not much longer; of a very long one, only itself. */
function rangesAround({ start, end }: WordRange, length: number): WordRange[] {
  if (end - start > LONGEST) return [{ start, end }];
  const ranges: WordRange[] = [];
  for (let from = Math.max(0, start - REACH); from < end; from++) {
    const first = Math.max(from, start) + 1;
    const last = Math.min(length, end + REACH, from + LONGEST);
    for (let to = first; to <= last; to++) ranges.push({ start: from, end: to });
  }
  return ranges;
}
