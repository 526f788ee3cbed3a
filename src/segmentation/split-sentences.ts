import { type Candidate, findCandidates } from "./boundary-candidates.ts";
import { endsSentence, type RuleContext } from "./boundary-rules.ts";
import { BEFORE_NUMBERS, LAST_BEFORE_CAPITAL, MAYBE_LAST, NEVER_LAST } from "./word-lists.ts";

/** How much of a sentence's beginning the rules see: list markers and labels are short. */
const HEAD_LIMIT = 24;

/** As much of compromise's world as splitting needs. */
export interface SplitterWorld {
  readonly model: { readonly one: { readonly abbreviations: Readonly<Record<string, unknown>> } };
  readonly methods: {
    readonly one: {
      readonly tokenize: { splitSentences(text: string, world: SplitterWorld): string[] };
    };
  };
}

/**
 * Cuts a text into sentences in time linear in its length; joined again they are the text, each
 * with the white space that follows it. Takes the place of compromise's own method of that name.
 */
export function splitSentences(text: string, world: SplitterWorld): string[] {
  const sentences: string[] = [];
  const context = contextOf(text, world);
  let start = 0;
  for (const candidate of findCandidates(text)) {
    if (candidate.next === start || !endsSentence(candidate, context(candidate, start))) continue;
    sentences.push(text.slice(start, candidate.next));
    start = candidate.next;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/** What the rules know at a candidate of a text, given where the sentence begins. */
function contextOf(
  text: string,
  world: SplitterWorld,
): (candidate: Candidate, start: number) => RuleContext {
  const { abbreviations } = world.model.one;
  const capitals = beginsWithCapitals(text);
  const widest = widestLine(text);
  return (candidate, start) => ({
    head: headOf(text, start, candidate),
    abbreviations,
    capitals,
    isWrap: candidate.stops === "" && isWrappedAt(text, candidate.stop, widest),
  });
}

/** Whether sentences of the text begin with capitals, as far as plain words and periods show it. */
function beginsWithCapitals(text: string): boolean {
  return /[a-zß-ÿ]{3}\.\s[A-ZÀ-ÞΑ-ΩА-Я]/.test(text) && !/[a-zß-ÿ]{4}\.\s[a-zß-ÿ]/.test(text);
}

/** The sentence up to the candidate's stop if it is short, else nothing a rule would know. */
function headOf(text: string, start: number, { stop }: Candidate): string {
  return stop - start > HEAD_LIMIT ? "" : text.slice(start, stop).trimStart();
}

/**
 * Our sentences as a compromise plugin. The method is put in by hand, because compromise would
 * replace all methods of its tokenizer by those a plugin brings.
 */
export const sentencePlugin = {
  model: { one: { abbreviations: abbreviationTable() } },
  mutate(world: SplitterWorld): void {
    world.methods.one.tokenize.splitSentences = splitSentences;
  },
};

function abbreviationTable(): Record<string, true> {
  const all = [NEVER_LAST, BEFORE_NUMBERS, MAYBE_LAST, LAST_BEFORE_CAPITAL];
  return Object.fromEntries(all.flatMap((set) => [...set].map((word) => [word, true])));
}

/** Texts narrower than this are verse, addresses or lists: every line break in them is meant. */
const NARROWEST_WRAP = 40;

/** How wide a text's widest line is, the text's whole length if it has one line; in UTF-16 units. */
export function widestLine(text: string): number {
  let widest = 0;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    widest = Math.max(widest, end - start);
    start = end + 1;
  }
  return Math.max(widest, text.length - start);
}

/**
 * Whether the line break at `index` is there only because the next word would not have fitted.
 * @param widest The width of the text's widest line.
 */
export function isWrappedAt(text: string, index: number, widest: number): boolean {
  if (widest < NARROWEST_WRAP) return false;
  const floor = Math.max(0, index - widest - 1);
  const line = text.slice(floor, index);
  const next = /^\s*\S*/.exec(text.slice(index, index + widest))?.[0].length ?? 0;
  return line.length - (line.lastIndexOf("\n") + 1) + next > widest;
}
