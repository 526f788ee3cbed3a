import { createRandom } from "../random.ts";
import { addDateline, makeHeadline, substituteNames } from "./augment.ts";
import type { NameLists } from "./name-lists.ts";
import type { MarkedText, Source } from "./sources.ts";

/** A text to train on, and the weight of its tokens. */
export interface WeightedText {
  readonly text: MarkedText;
  readonly weight: number;
  /** Whether a model marked its names. */
  readonly byMachine: boolean;
}

/** Texts to train on and texts kept from training. */
export interface TextSplit {
  readonly training: readonly WeightedText[];
  /** By source. */
  readonly heldOut: Readonly<Record<string, readonly MarkedText[]>>;
}

/** The weight of a copy relative to its original. */
const COPY_WEIGHT = 0.5;
/** The shares of texts copied with other names, as a headline and with a dateline. */
const SHARES = { renamed: 0.5, headline: 0.2, dateline: 0.05 };
/** The same for texts whose names a model marked. */
const MODEL_MARKED_SHARES = { renamed: 0.1, headline: 0.1, dateline: 0.03 };
const MIN_STORY_CHARS = 100;
const SEED = 11;

/** The sources that are partly held out: one text of every N. */
const HELD_OUT: Readonly<Record<string, number>> = { "gum-news": 1, wikigold: 3, articles: 5 };

/** Whether a text is kept from training, by its source and its index there. */
export type HoldOut = (source: string, index: number) => boolean;

/** Holds out the texts of `--hold-out`. */
export const holdOutForTests: HoldOut = (source, index) => {
  const every = HELD_OUT[source];
  return every !== undefined && index % every === every - 1;
};

/** Reads all sources and splits them. */
export function splitTexts(
  folder: string,
  sources: readonly Source[],
  isHeldOut: HoldOut,
): TextSplit {
  const training: WeightedText[] = [];
  const heldOut: Record<string, MarkedText[]> = {};
  for (const source of sources) {
    for (const [index, text] of source.read(folder).entries()) {
      if (isHeldOut(source.name, index)) {
        const texts = heldOut[source.name] ?? [];
        texts.push(text);
        heldOut[source.name] = texts;
      } else training.push({ text, weight: source.weight, byMachine: source.byMachine });
    }
  }
  return { training, heldOut };
}

/** Adds copies of some texts: with other names, as headlines, with datelines. */
export function augmentTexts(
  texts: readonly WeightedText[],
  lists: NameLists,
): readonly WeightedText[] {
  const random = createRandom(SEED);
  return texts.flatMap((one) => {
    const { text, weight, byMachine } = one;
    if (weight < 1 || text.skip) return [one];
    const shares = byMachine ? MODEL_MARKED_SHARES : SHARES;
    const copies: (MarkedText | undefined)[] = [];
    if (random() < shares.renamed) copies.push(substituteNames(text, lists, random));
    if (random() < shares.headline) copies.push(makeHeadline(text, random));
    if (text.text.length > MIN_STORY_CHARS && random() < shares.dateline) {
      copies.push(addDateline(text, lists, random));
    }
    const made = copies.flatMap((copy) =>
      copy ? [{ text: copy, weight: weight * COPY_WEIGHT, byMachine }] : [],
    );
    return [one, ...made];
  });
}
