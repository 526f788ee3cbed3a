import { describe, expect, it } from "vitest";
import { explainRow } from "../../src/summarizers/ranking/boosted-trees.ts";
import { decodeTrees } from "../../src/summarizers/ranking/trees-file.ts";
import { crossValidationRankers, fitTrees, SETTINGS } from "../../training/summary/fit.ts";
import { growTrees } from "../../training/summary/grow-trees.ts";
import { labelSentences } from "../../training/summary/oracle.ts";
import { encodeTrees, packTrees } from "../../training/summary/pack-trees.ts";
import { readStory } from "../../training/summary/stories.ts";

const TOWNS = ["Porto", "Riga", "Lund", "Graz", "Bari", "Cork"];
const SMALL = { ...SETTINGS, trees: 5, minLeafRows: 3 };

const summaryOf = (town: string) => `${town} opens its long bridge. Ships must wait.`;

function storyOf(town: string, summary = summaryOf(town)) {
  const text = [
    `The council of ${town} opened a long bridge on Monday.`,
    "Ships must wait until noon, the harbour office said.",
    "The weather was fine.",
    "“I like bridges,” said a man with a dog.",
    `Nobody in ${town} had asked for one.`,
    "Lunch was served late.",
  ].join(" ");
  return readStory({ text, summary });
}

const stories = () => Promise.all(TOWNS.map((town) => storyOf(town)));

describe("training the summary ranker", () => {
  it("gives the same bytes each time, and others with another seed", async () => {
    const first = encodeTrees(fitTrees(await stories(), SMALL));
    const second = encodeTrees(fitTrees(await stories(), SMALL));
    expect(second).toEqual(first);
    expect(encodeTrees(fitTrees(await stories(), { ...SMALL, seed: 2 }))).not.toEqual(first);
    expect(decodeTrees(first, "some.bin").roots).toHaveLength(SMALL.trees);
  });

  it("learns a test that separates good rows from others", () => {
    const rows = Array.from({ length: 200 }, (_, at) => Float32Array.of(at % 7, at % 10, at % 3));
    const labels = rows.map(([, second]) => Number((second ?? 0) < 4));
    const settings = { ...SETTINGS, trees: 60, rate: 0.2, minLeafRows: 5, featureShare: 1 };
    const trees = packTrees(growTrees({ rows, labels }, settings), 3);
    const score = (row: Float32Array) => explainRow(trees, row).reduce((a, b) => a + b, 0);
    expect(score(Float32Array.of(0, 3, 0))).toBeCloseTo(1, 1);
    expect(score(Float32Array.of(0, 4, 0))).toBeCloseTo(0, 1);
    expect(Math.abs(explainRow(trees, Float32Array.of(0, 3, 0))[1] ?? 1)).toBeLessThan(0.05);
  });

  it("ranks each story with trees that were not trained on it", async () => {
    const told = await stories();
    const changed = [...told];
    changed[1] = await storyOf("Riga", "Lunch was late. A man had a dog.");
    const scores = (set: typeof told, at: number) => {
      const story = set[at];
      const ranker = crossValidationRankers(set, 3)[at];
      return story && ranker?.(story.article, story.segmentation).map(({ score }) => score);
    };
    const twice = told.length * 8;
    const many = Array.from({ length: twice }, (_, at) => told[at % told.length] ?? told[0]);
    const other = many.map((story, at) => (at === 1 ? changed[1] : story));
    expect(scores(other as typeof told, 1)).toEqual(scores(many as typeof told, 1));
    expect(scores(other as typeof told, 0)).not.toEqual(scores(many as typeof told, 0));
  });
});

describe("labels", () => {
  const SENTENCES = [
    "red fox runs",
    "blue whale sings",
    "lunch was late",
    "green frog jumps",
    "no",
  ];

  it("are near 1 for the sentences of the best summary, and near 0 for others", () => {
    const labels = labelSentences("red fox runs blue whale sings green frog jumps", SENTENCES);
    expect(labels.map(Math.round)).toEqual([1, 1, 0, 1, 0]);
    expect(labels.reduce((sum, label) => sum + label, 0)).toBeCloseTo(3);
  });

  it("are divided among sentences that say the same", () => {
    const [first, , , , , last] = labelSentences("red fox runs", [...SENTENCES, "red fox runs"]);
    expect(first).toBeCloseTo(last ?? 0);
  });

  it("are all 1 in a story of three sentences, and empty for an empty story", () => {
    expect(labelSentences("red", ["a b", "c d", "red"])).toEqual([1, 1, 1]);
    expect(labelSentences("red", [])).toEqual([]);
  });
});
