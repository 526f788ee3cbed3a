import { describe, expect, it } from "vitest";
import { readFeatureSequences } from "../../../src/entities/crf/feature-sequence.ts";
import { labelOf, OUTSIDE } from "../../../src/entities/crf/labels.ts";
import { describeAttributes } from "../../../src/entities/crf/word-features.ts";
import { correctBoundaries } from "../../../src/entities/postprocess/boundaries.ts";
import type { EntityType } from "../../../src/model/entity.ts";
import { packTable } from "../../../training/names/pack-table.ts";
import { readMarked, writeMarks } from "../rules/marked-text.ts";

const NO_CLASSES = {
  words: packTable([]),
  classes: new Uint16Array(),
  middle: new Uint8Array(),
  coarse: new Uint8Array(),
};

/** The names of a text whose labels are those of the marked words. */
function namesByLabels(marked: string): string {
  const { article, views, marks } = readMarked(marked);
  const sequences = readFeatureSequences(views, (word) => describeAttributes(word, NO_CLASSES));
  const names = sequences.flatMap((sequence) => {
    const labels = Uint8Array.from(sequence.words, ({ start, end }) => {
      const mark = marks.find((one) => one.start <= start && end <= one.end);
      return mark ? labelOf(mark.note as EntityType, mark.start === start) : OUTSIDE;
    });
    return correctBoundaries(sequence, labels);
  });
  return writeMarks(
    article.text,
    names.map(({ type, start, end }) => ({ start, end, note: type })),
  );
}

/** A text with labels in brackets, and the same text with the names that are read from them. */
const CORRECTIONS = [
  [
    "names are what the labels say",
    "It saw [Ana Roe|person] and [Blorp|organization].",
    "It saw [Ana Roe|person] and [Blorp|organization].",
  ],
  [
    "labels side by side are two names",
    "It saw [Ana|person] [Roe|person] then.",
    "It saw [Ana|person] [Roe|person] then.",
  ],
  [
    "titles are outside of a person's name",
    "It saw [Crown Prince Dr Ana Roe|person] then.",
    "It saw Crown Prince Dr [Ana Roe|person] then.",
  ],
  [
    "a title that is all of the name stays",
    "It saw [Prime Minister|person] then.",
    "It saw [Prime Minister|person] then.",
  ],
  [
    "a title that is more often a given name stays",
    "It saw [Dean Roe|person] then.",
    "It saw [Dean Roe|person] then.",
  ],
  [
    "titles stay in names of organizations",
    "It saw [King Roe Blorp|organization] then.",
    "It saw [King Roe Blorp|organization] then.",
  ],
  [
    "a list corrects both ends",
    "It read [New York|organization] Times, The New York [Times|organization] and [Times|organization].",
    "It read [New York Times|organization], [The New York Times|organization] and [Times|organization].",
  ],
  [
    "labels within one listed name make one name",
    "It read [New York|organization] [Times|organization] copies.",
    "It read [New York Times|organization] copies.",
  ],
  [
    "only a list does",
    "It met [Blorp|organization] University then.",
    "It met [Blorp|organization] University then.",
  ],
  [
    "only with the type of the label",
    "It saw [United|place] Nations flags.",
    "It saw [United|place] Nations flags.",
  ],
  ["days are no name", "It saw [May Day|organization] go.", "It saw May Day go."],
  ["demonyms are no place", "The [Peruvian|place] team won.", "The Peruvian team won."],
  [
    "demonyms may be an organization",
    "The [Peruvians|organization] won.",
    "The [Peruvians|organization] won.",
  ],
  [
    "a place that the rules are sure of needs no label",
    "It left Peru for Lima then.",
    "It left [Peru|place] for Lima then.",
  ],
  [
    "an organization that they are sure of needs none",
    "It met Blorp University then.",
    "It met [Blorp University|organization] then.",
  ],
  [
    "a capital inside a word is enough",
    "It met BlorpOto then, not Blorp.",
    "It met [BlorpOto|organization] then, not Blorp.",
  ],
  ["an acronym is not", "It met BLRP then.", "It met BLRP then."],
  ["persons always need a label", "It met Governor Maria Roe.", "It met Governor Maria Roe."],
  ["also with a capital inside", "It met Governor BlorpOto.", "It met Governor BlorpOto."],
  [
    "labels beat the rules",
    "It met Blorp [University|place] then.",
    "It met Blorp [University|place] then.",
  ],
  [
    "names are in order",
    "It left Peru with [Ana Roe|person] then.",
    "It left [Peru|place] with [Ana Roe|person] then.",
  ],
] as const;

describe("names by their labels", () => {
  it.each(CORRECTIONS)("%s", (_, labels, names) => {
    expect(namesByLabels(labels)).toBe(names);
  });
});
