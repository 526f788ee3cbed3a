import type { Article } from "../../model/article.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import type { Span } from "../../model/span.ts";
import {
  type Trace,
  type TracedName,
  type TracedSequence,
  wordsOf,
} from "../confidence/trace-names.ts";
import type { WordRange } from "../runs.ts";
import { firstEndingAfter } from "../spans.ts";
import { readStretches } from "../stretches.ts";

/** Where some words of an article stand, and what the model sees there. */
export interface Scene {
  readonly text: string;
  readonly sequence: TracedSequence;
  readonly range: WordRange;
  /** The name that begins with them, if there is one. */
  readonly traced: TracedName | undefined;
  readonly sentence: number | null;
  readonly block: number;
  /** The sentence, or the line where there is none; of a very long one what is near. */
  readonly context: Span;
}

/** Looks up where spans of an article stand. */
export function createScenes(
  article: Article,
  segmentation: Segmentation,
  trace: Trace,
): (span: Span) => Scene {
  const stretches = readStretches(article, segmentation);
  const lines = stretches.map(({ tokens }) => ({
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  }));
  const names = new Map(trace.names.map((name) => [name.span.start, name]));
  return (span) => {
    const at = firstEndingAfter(lines, span.start);
    const { sentence = null, block = 0 } = stretches[at] ?? {};
    const sequence = trace.traced(at);
    const context = near(span, segmentation.sentences[sentence ?? -1] ?? lines[at] ?? span);
    const range = wordsOf(span, sequence);
    const traced = names.get(span.start);
    return { text: article.text, sequence, range, traced, sentence, block, context };
  };
}

/** No sentence that is meant to be read is so long, but a file may be all one line. */
const REACH = 2000;

function near({ start, end }: Span, whole: Span): Span {
  return { start: Math.max(whole.start, start - REACH), end: Math.min(whole.end, end + REACH) };
}
