import { isAbbreviation } from "./abbreviations.ts";
import nlp from "./compromise-one.ts";
import { type SplitterWorld, sentencePlugin } from "./split-sentences.ts";

/** A word as compromise cuts it from the punctuation around it. */
export interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
}

/** As much of compromise's world as we use; its own types keep it closed. */
interface World extends SplitterWorld {
  readonly methods: {
    readonly one: {
      readonly tokenize: SplitterWorld["methods"]["one"]["tokenize"] & {
        splitWhitespace(term: string, model: World["model"]): Term;
      };
    };
  };
}

/** Compromise types `mutate` as a function of a function; it is called with the world. */
const plugin: object = sentencePlugin;

/** The library's copy of compromise's tokenizer, with our plugin in it. */
const world = nlp.plugin(plugin).world() as World;
const { tokenize } = world.methods.one;

/** A text's sentences; joined again they are the text. */
export function splitSentences(text: string): readonly string[] {
  return tokenize.splitSentences(text, world);
}

/** A piece of text without white space as a word with punctuation around it, parted anew. */
export function splitTerm(piece: string): Term {
  const { pre, text } = tokenize.splitWhitespace(piece, world.model);
  return { pre, text, post: piece.slice(pre.length + text.length) };
}

/** Whether the period behind a word belongs to it; `following` is the next piece of the text. */
export function keepsPeriod(word: string, following: string): boolean {
  return isAbbreviation(word, following, world.model.one.abbreviations);
}
