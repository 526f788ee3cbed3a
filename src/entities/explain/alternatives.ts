import { ENTITY_TYPES } from "../../model/entity.ts";
import type { Alternative, NameProbabilities } from "../../model/explanation.ts";
import { surface } from "../../model/span.ts";
import { nameProbability, outsideProbability, type PathSums } from "../crf/forward-backward.ts";
import type { WordRange } from "../rules/runs.ts";
import type { OccurrenceContext } from "./occurrences.ts";

/** An alternative begins or ends at most this many words further out. */
const MAX_EXTRA_WORDS = 4;
const MAX_ALTERNATIVE_WORDS = 8;
const MIN_PROBABILITY = 0.005;
const MAX_ALTERNATIVES = 4;

/** The model's probabilities for exactly these words of a sequence. */
export function probabilitiesOf(sums: PathSums, { start, end }: WordRange): NameProbabilities {
  const [person, place, organization] = ENTITY_TYPES.map((type) =>
    nameProbability(sums, start, end, type),
  ) as [number, number, number];
  const none = outsideProbability(sums, start, end);
  const other = Math.max(0, 1 - person - place - organization - none);
  return { person, place, organization, none, other };
}

/** What an occurrence could be: a name of any type that overlaps it, or no name; likeliest first. */
export function findAlternatives(context: OccurrenceContext): Alternative[] {
  const { text, sequence, range } = context;
  const { sums } = context.probabilities;
  const { words } = sequence;
  const spanOf = ({ start, end }: WordRange) => {
    const span = { start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
    return { ...span, text: surface(text, span) };
  };
  const none = outsideProbability(sums, range.start, range.end);
  const all: Alternative[] = [{ ...spanOf(range), type: null, probability: none }];
  for (const near of rangesAround(range, words.length)) {
    for (const type of ENTITY_TYPES) {
      const probability = nameProbability(sums, near.start, near.end, type);
      if (probability >= MIN_PROBABILITY) all.push({ ...spanOf(near), type, probability });
    }
  }
  return all
    .filter(({ probability }) => probability >= MIN_PROBABILITY)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MAX_ALTERNATIVES);
}

/** The ranges that overlap a range and are not much longer; for a very long range, only itself. */
function rangesAround({ start, end }: WordRange, length: number): WordRange[] {
  if (end - start > MAX_ALTERNATIVE_WORDS) return [{ start, end }];
  const ranges: WordRange[] = [];
  for (let from = Math.max(0, start - MAX_EXTRA_WORDS); from < end; from++) {
    const first = Math.max(from, start) + 1;
    const last = Math.min(length, end + MAX_EXTRA_WORDS, from + MAX_ALTERNATIVE_WORDS);
    for (let to = first; to <= last; to++) ranges.push({ start: from, end: to });
  }
  return ranges;
}
