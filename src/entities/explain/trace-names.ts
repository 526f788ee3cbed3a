import type { EntityType } from "../../model/entity.ts";
import type { NameOrigin } from "../../model/explanation.ts";
import type { Span } from "../../model/span.ts";
import type { DecodedSequence } from "../crf/decode.ts";
import { type PathSums, sumPaths, transitionFactors } from "../crf/forward-backward.ts";
import type { NameFinding } from "../pipeline.ts";
import { type Name, readLabels } from "../postprocess/boundaries.ts";
import type { WordRange } from "../rules/runs.ts";
import type { TaggedSpan } from "../sequence/spans.ts";
import { firstEndingAfter } from "../sequence/spans.ts";

/** A stretch as the model reads it, with what explains it. */
export interface TracedSequence extends DecodedSequence {
  /** The labels' names as they stand. */
  readonly labelled: readonly Name[];
  /** What probabilities come from. */
  readonly sums: PathSums;
}

/** A name and how it came about. */
export interface TracedName {
  readonly span: TaggedSpan;
  readonly origin: NameOrigin;
  readonly sequence: TracedSequence;
  /** Its words in the sequence. */
  readonly range: WordRange;
  /** The labels' own name that it comes from or overlaps. */
  readonly labelled: Name | undefined;
  /** The type it had before the consistency pass gave it another. */
  readonly typeBefore: EntityType | undefined;
}

/** All names of a text and the stretches they were looked for in, both in order. */
export interface Trace {
  readonly sequences: readonly DecodedSequence[];
  readonly names: readonly TracedName[];
  /** The sequence at an index, traced when it is first asked for. */
  traced(index: number): TracedSequence;
}

/** How each of a text's names came about. */
export function traceNames({ model, sequences, tagged, names }: NameFinding): Trace {
  const traced = createTracer(sequences, transitionFactors(model.transitions));
  const before = new Map(tagged.map((span) => [span.start, span]));
  let at = 0;
  const all = names.map((span) => {
    while (at + 1 < sequences.length && endOf(sequences[at]) <= span.start) at++;
    return traceName(span, traced(at), before.get(span.start));
  });
  return { sequences, names: all, traced };
}

/** Most stretches have no name, and are never asked for. */
function createTracer(
  sequences: readonly DecodedSequence[],
  steps: Float64Array,
): (index: number) => TracedSequence {
  const known: TracedSequence[] = [];
  return (index) => {
    const found = known[index] ?? traceSequence(sequences[index] as DecodedSequence, steps);
    known[index] = found;
    return found;
  };
}

function traceSequence(decoded: DecodedSequence, steps: Float64Array): TracedSequence {
  const { sequence, repeats, open, scores, labels } = decoded;
  const sums = sumPaths(scores, open, steps);
  return { sequence, repeats, open, scores, labels, labelled: readLabels(labels), sums };
}

function endOf(decoded: DecodedSequence | undefined): number {
  return decoded?.sequence.words.at(-1)?.end ?? 0;
}

/** @param before What began there before the consistency pass. */
function traceName(
  span: TaggedSpan,
  sequence: TracedSequence,
  before: TaggedSpan | undefined,
): TracedName {
  const range = wordsOf(span, sequence);
  const labelled = labelledIn(range, sequence);
  const known = before?.end === span.end ? before.type : undefined;
  const origin = originOf(range, labelled, known, span.type);
  const typeBefore = origin === "retyped" ? known : undefined;
  return { span, origin, sequence, range, labelled, typeBefore };
}

function originOf(
  range: WordRange,
  labelled: Name | undefined,
  before: EntityType | undefined,
  type: EntityType,
): NameOrigin {
  if (before === undefined) return "repeated";
  if (before !== type) return "retyped";
  if (labelled?.type !== type) return "rules";
  const isWhole = labelled.start === range.start && labelled.end === range.end;
  return isWhole ? "model" : "mended";
}

/** The labels' own name that some words of a sequence overlap, the first of several. */
export function labelledIn(
  { start, end }: WordRange,
  { labelled }: TracedSequence,
): Name | undefined {
  const name = labelled[firstEndingAfter(labelled, start)];
  return name && name.start < end ? name : undefined;
}

/** The words of a sequence that a span of the text is made of or touches. */
export function wordsOf({ start, end }: Span, { sequence }: TracedSequence): WordRange {
  const { words } = sequence;
  const first = firstEndingAfter(words, start);
  let last = first;
  while (last < words.length && (words[last]?.start ?? end) < end) last++;
  return { start: first, end: last };
}
