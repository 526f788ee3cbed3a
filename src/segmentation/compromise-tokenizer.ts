import { isAbbreviation } from "./abbreviations.ts";
import nlp from "./compromise-one.ts";
import { type SplitterWorld, sentencePlugin } from "./split-sentences.ts";

/** A word and the punctuation around it, as compromise separates them. */
export interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
}

/** The part of compromise's world that we use; compromise does not publish this type. */
interface World extends SplitterWorld {
  readonly methods: {
    readonly one: {
      readonly tokenize: SplitterWorld["methods"]["one"]["tokenize"] & {
        splitWhitespace(term: string, model: World["model"]): Term;
      };
    };
  };
}

/** An `object`, because compromise's types misdeclare `mutate`, which it calls with the world. */
const plugin: object = sentencePlugin;

/** The library's private copy of compromise's tokenizer, with our plugin in it. */
const world = nlp.plugin(plugin).world() as World;
const { tokenize } = world.methods.one;

/** Splits a text into sentences; joined, they are the text. */
export function splitSentences(text: string): readonly string[] {
  return tokenize.splitSentences(text, world);
}

/** Separates a piece of text without white space into a word and the punctuation around it. */
export function splitTerm(piece: string): Term {
  const { pre, text } = tokenize.splitWhitespace(piece, world.model);
  return { pre, text, post: piece.slice(pre.length + text.length) };
}

/** Tells whether the period after a word belongs to it; `following` is the next piece of text. */
export function keepsPeriod(word: string, following: string): boolean {
  return isAbbreviation(word, following, world.model.one.abbreviations);
}
