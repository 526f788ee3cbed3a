import { abbreviationTable } from "./abbreviations.ts";
import { type Candidate, findCandidates } from "./boundary-candidates.ts";
import { endsSentence, type RuleContext } from "./boundary-rules.ts";

/** How much of a sentence's beginning the rules see, in UTF-16 units; list markers are short. */
const MAX_HEAD_LENGTH = 24;

/** Texts narrower than this, in UTF-16 units, are verse or lists, whose line breaks all count. */
const MIN_WRAP_WIDTH = 40;

/** The part of compromise's world that splitting needs. */
export interface SplitterWorld {
  readonly model: { readonly one: { readonly abbreviations: Readonly<Record<string, unknown>> } };
  readonly methods: {
    readonly one: {
      readonly tokenize: { splitSentences(text: string, world: SplitterWorld): string[] };
    };
  };
}

/**
 * Splits a text into sentences, each with the white space after it, in time linear in its length.
 * Joined, they are the text. Replaces compromise's own method of that name.
 */
export function splitSentences(text: string, world: SplitterWorld): string[] {
  const sentences: string[] = [];
  const contextAt = createContext(text, world);
  let start = 0;
  for (const candidate of findCandidates(text)) {
    const isEnd = candidate.next > start && endsSentence(candidate, contextAt(candidate, start));
    if (!isEnd) continue;
    sentences.push(text.slice(start, candidate.next));
    start = candidate.next;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/** Returns a function that gives the rules' context at a candidate of a sentence. */
function createContext(
  text: string,
  world: SplitterWorld,
): (candidate: Candidate, start: number) => RuleContext {
  const { abbreviations } = world.model.one;
  const capitals = beginsWithCapitals(text);
  const maxWidth = maxLineWidth(text);
  return (candidate, start) => ({
    head: headOf(text, start, candidate),
    abbreviations,
    capitals,
    isWrap: candidate.stops === "" && isWrappedAt(text, candidate.stop, maxWidth),
  });
}

/** Whether sentences of the text begin with capitals, judging by plain words before a period. */
function beginsWithCapitals(text: string): boolean {
  return /[a-zß-ÿ]{3}\.\s[A-ZÀ-ÞΑ-ΩА-Я]/.test(text) && !/[a-zß-ÿ]{4}\.\s[a-zß-ÿ]/.test(text);
}

/** The sentence up to the candidate's stop, or the empty string if that is long. */
function headOf(text: string, start: number, { stop }: Candidate): string {
  return stop - start > MAX_HEAD_LENGTH ? "" : text.slice(start, stop).trimStart();
}

/** The length of a text's longest line, in UTF-16 units. */
function maxLineWidth(text: string): number {
  let width = 0;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    width = Math.max(width, end - start);
    start = end + 1;
  }
  return Math.max(width, text.length - start);
}

/** Whether the line breaks at `index` only because the next word did not fit in `maxWidth`. */
function isWrappedAt(text: string, index: number, maxWidth: number): boolean {
  if (maxWidth < MIN_WRAP_WIDTH) return false;
  const floor = Math.max(0, index - maxWidth - 1);
  const line = text.slice(floor, index);
  const next = /^\s*\S*/.exec(text.slice(index, index + maxWidth))?.[0].length ?? 0;
  return line.length - (line.lastIndexOf("\n") + 1) + next > maxWidth;
}

/**
 * Our sentence splitter as a compromise plugin. `mutate` sets the one method by hand: compromise
 * would replace all methods of its tokenizer with those of a plugin.
 */
export const sentencePlugin = {
  model: { one: { abbreviations: abbreviationTable() } },
  mutate(world: SplitterWorld): void {
    world.methods.one.tokenize.splitSentences = splitSentences;
  },
};
