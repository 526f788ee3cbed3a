import type { Article } from "../../model/article.ts";
import type { Entity, Mention } from "../../model/entity.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import type { Span } from "../../model/span.ts";
import { formKey } from "../resolution/forms.ts";
import type { WordRange } from "../rules/runs.ts";
import { firstEndingAfter } from "../sequence/spans.ts";
import { readTokenSequences } from "../sequence/token-sequences.ts";
import { type Trace, type TracedName, type TracedSequence, wordsOf } from "./trace-names.ts";

/** Words to be explained. */
export interface Place {
  readonly span: Span;
  /** The entity that they are a mention of. */
  readonly entity?: Entity;
  readonly mention?: Mention;
  /** The longer name that they are part of. */
  readonly partOf?: Mention;
}

/** A longer form has more white space or punctuation than this only by chance. */
const SLACK = 12;

/**
 * The entities that have a form written like a name, whatever its capitals, accents and periods, with all
 * their mentions; and the other places where the words stand. In the text's order.
 */
export function findPlaces(
  text: string,
  trace: Trace,
  entities: readonly Entity[],
  name: string,
): { named: Entity[]; places: Place[] } {
  const key = formKey(name);
  const named = entities.filter((entity) => hasForm(entity, key));
  const mentioned = named.flatMap((entity) =>
    entity.mentions.map((mention): Place => ({ span: mention, entity, mention })),
  );
  const mentions = entities.flatMap((entity) => entity.mentions);
  mentions.sort((a, b) => a.start - b.start);
  // A longer name is told of once, however often the words are in it.
  const told = new Set(named.flatMap((entity) => entity.mentions));
  const others = spansOf(text, trace, key).flatMap((span): Place[] => {
    const near = mentions[firstEndingAfter(mentions, span.start)];
    if (!near || near.start >= span.end) return [{ span }];
    if (told.has(near)) return [];
    told.add(near);
    return [{ span, partOf: near }];
  });
  const places = [...mentioned, ...others].sort((a, b) => a.span.start - b.span.start);
  return { named, places };
}

function hasForm({ name, aliases, mentions }: Entity, key: string): boolean {
  const forms = new Set([name, ...aliases, ...mentions.map(({ text }) => text)]);
  return key !== "" && [...forms].some((form) => formKey(form) === key);
}

/** Where words have a key, not overlapping. */
function spansOf(text: string, { sequences }: Trace, key: string): Span[] {
  if (key === "") return [];
  return sequences.flatMap(({ sequence: { words } }) => {
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

/** Where a form that begins with a word ends. */
function endOfForm(
  text: string,
  words: readonly Span[],
  at: number,
  key: string,
): number | undefined {
  const start = words[at]?.start ?? 0;
  for (let last = at; last < words.length; last++) {
    const end = words[last]?.end ?? start;
    if (end - start > 2 * key.length + SLACK) return undefined;
    if (formKey(text.slice(start, end)) === key) return end;
  }
  return undefined;
}

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
  const stretches = readTokenSequences(article, segmentation);
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
