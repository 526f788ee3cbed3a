import nlp from "./compromise-one.ts";
import { type SplitterWorld, sentencePlugin } from "./sentence-plugin.ts";

/** A term as compromise cuts it: a word, and the punctuation before and behind it. */
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

/** A piece of text without white space as a word with punctuation around it. */
export function splitTerm(piece: string): Term {
  return tokenize.splitWhitespace(piece, world.model);
}
