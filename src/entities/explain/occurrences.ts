import type { Entity, Mention } from "../../model/entity.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import { type Span, surface } from "../../model/span.ts";
import type { LabelledSequence } from "../crf/decode.ts";
import type { LabelProbabilities, NameAnalysis } from "../pipeline.ts";
import { formKey } from "../resolution/forms.ts";
import type { WordRange } from "../rules/runs.ts";
import { firstEndingAfter } from "../sequence/spans.ts";
import type { ArticleSequence } from "../sequence/token-sequences.ts";
import { type NameTrace, rangeOf, traceNames } from "./name-trace.ts";

/** An occurrence of the words to explain. */
export interface Occurrence {
  readonly span: Span;
  /** The entity that it is a mention of. */
  readonly entity?: Entity;
  readonly mention?: Mention;
  /** The longer name that contains it. */
  readonly partOf?: Mention;
}

/** An occurrence in its sentence and token sequence. */
export interface OccurrenceContext {
  readonly text: string;
  readonly sequence: LabelledSequence;
  readonly probabilities: LabelProbabilities;
  /** Its words in the sequence. */
  readonly range: WordRange;
  /** How the name that begins here came about, if one does. */
  readonly trace: NameTrace | undefined;
  readonly sentence: number | null;
  readonly block: number;
  /** Its sentence, or its line outside of sentences; cut if very long. */
  readonly context: Span;
}

/** A form may exceed twice the key's length by this much white space and punctuation. */
const MAX_EXTRA_CHARS = 12;

/** On each side of the occurrence; no sentence is longer, but a file may be one line. */
const MAX_CONTEXT_CHARS = 2000;

/**
 * Finds the entities that have a name among their forms, with all their mentions, and the other
 * occurrences of its words. Capitals, accents and periods do not matter. In text order.
 */
export function findOccurrences(
  analysis: NameAnalysis,
  entities: readonly Entity[],
  name: string,
): { named: Entity[]; occurrences: Occurrence[] } {
  const key = formKey(name);
  const named = entities.filter((entity) => hasForm(entity, key));
  const mentioned = named.flatMap((entity) =>
    entity.mentions.map((mention): Occurrence => ({ span: mention, entity, mention })),
  );
  const mentions = entities.flatMap((entity) => entity.mentions);
  mentions.sort((a, b) => a.start - b.start);
  // Lists a longer name once, however often it contains the words.
  const seen = new Set(named.flatMap((entity) => entity.mentions));
  const others = spansWithKey(analysis, key).flatMap((span): Occurrence[] => {
    const near = mentions[firstEndingAfter(mentions, span.start)];
    if (!near || near.start >= span.end) return [{ span }];
    if (seen.has(near)) return [];
    seen.add(near);
    return [{ span, partOf: near }];
  });
  const occurrences = [...mentioned, ...others].sort((a, b) => a.span.start - b.span.start);
  return { named, occurrences };
}

function hasForm({ name, aliases, mentions }: Entity, key: string): boolean {
  const forms = new Set([name, ...aliases, ...mentions.map(({ text }) => text)]);
  return key !== "" && [...forms].some((form) => formKey(form) === key);
}

/** The spans of words whose form has a key, not overlapping. */
function spansWithKey({ text, sequences }: NameAnalysis, key: string): Span[] {
  if (key === "") return [];
  return sequences.flatMap(({ words }) => {
    const found: Span[] = [];
    for (let at = 0; at < words.length; at++) {
      const start = words[at]?.start ?? 0;
      if (start < (found.at(-1)?.end ?? 0) || words[at]?.key.charAt(0) !== key.charAt(0)) continue;
      const end = endOfForm(text, words, at, key);
      if (end !== undefined) found.push({ start, end });
    }
    return found;
  });
}

/** The end of the form that has a key and begins with a word. */
function endOfForm(
  text: string,
  words: readonly Span[],
  at: number,
  key: string,
): number | undefined {
  const start = words[at]?.start ?? 0;
  for (let last = at; last < words.length; last++) {
    const end = words[last]?.end ?? start;
    if (end - start > 2 * key.length + MAX_EXTRA_CHARS) return undefined;
    if (formKey(surface(text, { start, end })) === key) return end;
  }
  return undefined;
}

/** Creates a function that finds the context of spans. */
export function createContexts(
  analysis: NameAnalysis<ArticleSequence>,
  segmentation: Segmentation,
): (span: Span) => OccurrenceContext {
  const { text, tokenSequences, sequences } = analysis;
  const lines = tokenSequences.map(({ tokens }) => ({
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  }));
  const traces = new Map(traceNames(analysis).map((trace) => [trace.span.start, trace]));
  return (span) => {
    const at = firstEndingAfter(lines, span.start);
    const sequence = sequences[at];
    if (!sequence) throw new RangeError(`no sequence at ${span.start}`);
    const { sentence = null, block = 0 } = tokenSequences[at] ?? {};
    return {
      text,
      sequence,
      probabilities: analysis.probabilitiesOf(at),
      range: rangeOf(span, sequence),
      trace: traces.get(span.start),
      sentence,
      block,
      context: cut(segmentation.sentences[sentence ?? -1] ?? lines[at] ?? span, span),
    };
  };
}

function cut(whole: Span, { start, end }: Span): Span {
  return {
    start: Math.max(whole.start, start - MAX_CONTEXT_CHARS),
    end: Math.min(whole.end, end + MAX_CONTEXT_CHARS),
  };
}
