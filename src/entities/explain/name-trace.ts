import type { EntityType } from "../../model/entity.ts";
import type { NameOrigin } from "../../model/explanation.ts";
import type { Span } from "../../model/span.ts";
import type { LabelledSequence } from "../crf/decode.ts";
import type { LabelledName } from "../crf/labels.ts";
import type { LabelProbabilities, NameAnalysis } from "../pipeline.ts";
import type { WordRange } from "../rules/runs.ts";
import { firstEndingAfter, type NameSpan } from "../sequence/spans.ts";

/** A name of an analysis and how it came about. */
export interface NameTrace {
  readonly span: NameSpan;
  readonly origin: NameOrigin;
  /** Its words in the sequence. */
  readonly range: WordRange;
  readonly probabilities: LabelProbabilities;
  /** The labelled name that it comes from or overlaps. */
  readonly labelled: LabelledName | undefined;
}

/** Traces every name of an analysis, in order. */
export function traceNames(analysis: NameAnalysis): NameTrace[] {
  const { sequences, firstNames, names } = analysis;
  const before = new Map(firstNames.map((span) => [span.start, span]));
  let at = 0;
  return names.map((span) => {
    while (at + 1 < sequences.length && endOf(sequences[at]) <= span.start) at++;
    const range = rangeOf(span, sequences[at]);
    return traceName(span, range, analysis.probabilitiesOf(at), before.get(span.start));
  });
}

function endOf(sequence: LabelledSequence | undefined): number {
  return sequence?.words.at(-1)?.end ?? 0;
}

/** @param before The name with the same start before consistency. */
function traceName(
  span: NameSpan,
  range: WordRange,
  probabilities: LabelProbabilities,
  before: NameSpan | undefined,
): NameTrace {
  const labelled = labelledIn(range, probabilities);
  const isNew = before?.end !== span.end;
  const origin = isNew ? "repeated" : originOf(range, labelled, span.type);
  return { span, origin, range, probabilities, labelled };
}

function originOf(
  range: WordRange,
  labelled: LabelledName | undefined,
  type: EntityType,
): NameOrigin {
  if (labelled?.type !== type) return "rules";
  const isWhole = labelled.start === range.start && labelled.end === range.end;
  return isWhole ? "model" : "boundary-corrected";
}

/** The first labelled name that overlaps some words of a sequence. */
export function labelledIn(
  { start, end }: WordRange,
  { labelled }: LabelProbabilities,
): LabelledName | undefined {
  const name = labelled[firstEndingAfter(labelled, start)];
  return name && name.start < end ? name : undefined;
}

/** The words of a sequence that a span of the text overlaps. */
export function rangeOf({ start, end }: Span, sequence: LabelledSequence | undefined): WordRange {
  const words = sequence?.words ?? [];
  const first = firstEndingAfter(words, start);
  let last = first;
  while (last < words.length && (words[last]?.start ?? end) < end) last++;
  return { start: first, end: last };
}
