import type { EntityType } from "../../model/entity.ts";
import type { NameOrigin } from "../../model/explanation.ts";
import type { Span } from "../../model/span.ts";
import type { DecodedSequence } from "../crf/decode.ts";
import { type Name, readLabels } from "../crf/decoded-names.ts";
import { type PathSums, sumPaths } from "../crf/path-sums.ts";
import type { NameFinding } from "../rater.ts";
import type { WordRange } from "../runs.ts";
import { firstEndingAfter } from "../spans.ts";
import type { TaggedSpan } from "../tagger.ts";

/** A stretch as the model reads it; what nobody asks for is not worked out. */
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
  readonly sequences: readonly TracedSequence[];
  readonly names: readonly TracedName[];
}

/** How each of a text's names came about. */
export function traceNames({ model, sequences: decoded, tagged, names }: NameFinding): Trace {
  const sequences = decoded.map((one) => traceSequence(one, model.transitions));
  const before = new Map(tagged.map((span) => [span.start, span]));
  let at = 0;
  const traced = names.map((span) => {
    while (at + 1 < sequences.length && endOf(sequences[at]) <= span.start) at++;
    return traceName(span, sequences[at] as TracedSequence, before.get(span.start));
  });
  return { sequences, names: traced };
}

function traceSequence(decoded: DecodedSequence, transitions: Int32Array): TracedSequence {
  let sums: PathSums | undefined;
  return {
    ...decoded,
    labelled: readLabels(decoded.labels),
    get sums() {
      sums ??= sumPaths(decoded.scores, decoded.labels.length, transitions);
      return sums;
    },
  };
}

function endOf(traced: TracedSequence | undefined): number {
  return traced?.sequence.words.at(-1)?.end ?? 0;
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
