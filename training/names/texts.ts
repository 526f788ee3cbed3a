import { createRandom } from "../random.ts";
import { addDateline, makeHeadline, substituteNames } from "./augment.ts";
import type { NameLists } from "./name-lists.ts";
import type { MarkedText, Source } from "./sources.ts";

/** A text to learn from, and how much each of its tokens counts. */
export interface WeightedText {
  readonly text: MarkedText;
  readonly weight: number;
  /** Whether a machine marked its names. */
  readonly byMachine: boolean;
}

/** Texts of which some are kept from training. */
export interface TextSplit {
  readonly training: readonly WeightedText[];
  /** By source. */
  readonly heldOut: Readonly<Record<string, readonly MarkedText[]>>;
}

/** A text that was made up counts for less than its model. */
const MADE_UP = 0.5;
/** Shares of texts that are copied with other names, as a headline, behind a dateline. */
const SHARES = { renamed: 0.5, headline: 0.2, dateline: 0.05 };
/** The same for texts whose names a machine marked. */
const SHARES_OF_MACHINE = { renamed: 0.1, headline: 0.1, dateline: 0.03 };
const SHORTEST_STORY = 100;
const SEED = 11;

/** Sources of which a part is held out: all of it, or every so many texts one. */
const HELD_OUT: Readonly<Record<string, number>> = { "gum-news": 1, wikigold: 3, articles: 5 };

/** Whether a text, by its source and its place there, is kept from training. */
export type HoldOut = (source: string, index: number) => boolean;

/** Keeps the texts that `--hold-out` is for. */
export const holdOutForTests: HoldOut = (source, index) => {
  const every = HELD_OUT[source];
  return every !== undefined && index % every === every - 1;
};

/** Reads all sources and parts what is kept from training. */
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

/** The texts with copies of some of them: with other names, as headlines, behind datelines. */
export function augmentTexts(
  texts: readonly WeightedText[],
  lists: NameLists,
): readonly WeightedText[] {
  const random = createRandom(SEED);
  return texts.flatMap((one) => {
    const { text, weight, byMachine } = one;
    if (weight < 1 || text.skip) return [one];
    const shares = byMachine ? SHARES_OF_MACHINE : SHARES;
    const copies: (MarkedText | undefined)[] = [];
    if (random() < shares.renamed) copies.push(substituteNames(text, lists, random));
    if (random() < shares.headline) copies.push(makeHeadline(text, random));
    if (text.text.length > SHORTEST_STORY && random() < shares.dateline) {
      copies.push(addDateline(text, lists, random));
    }
    const made = copies.flatMap((copy) =>
      copy ? [{ text: copy, weight: weight * MADE_UP, byMachine }] : [],
    );
    return [one, ...made];
  });
}
