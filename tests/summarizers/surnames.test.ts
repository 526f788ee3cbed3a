import { describe, expect, it } from "vitest";
import { composeArticle } from "../../src/model/compose.ts";
import { segment } from "../../src/segmentation/segment.ts";
import type { SummarizerModule } from "../../src/summarizers/ranking/ranking.ts";
import { findSurnames } from "../../src/summarizers/readability/surnames.ts";
import { summarizeBy } from "../../src/summarizers/summarize.ts";

/** Two sentences each: the first has a full name, or seems to; the second has its last word. */
const BARE: Readonly<Record<string, readonly [string, string]>> = {
  alone: ["The port is run by Ana Lima.", "Lima wants more ships."],
  "in the middle": ["The port is run by Ana Lima.", "Nobody asked Lima, sailors said."],
  possessive: ["The port is run by Ana Lima.", "On Monday Lima’s office was closed."],
  "with a form of address": ["The port is run by Ana Lima.", "Ms. Lima wants more ships."],
  "behind an article": [
    "The port is run by Ana Lima.",
    "Sailors like the Lima plan, Lima said, and Lima pays.",
  ],
  "with an initial": ["The port is run by Ana J. Lima.", "Lima wants more ships."],
  quoted: ["The port is run by Ana Lima.", "“Ships come,” Lima said."],
};

/** Cases with the name near the start. */
const OPENING = ["alone", "with a form of address", "with an initial"];

const NOT_BARE: Readonly<Record<string, readonly [string, string]>> = {
  "in full again": ["The port is run by Ana Lima.", "Ana Lima wants more ships."],
  "in full and then short": [
    "The port is run by Ana Lima.",
    "Ana Lima wants ships, and Lima gets them.",
  ],
  "of a place": ["The port is in South Arria.", "Ships in Arria are old."],
  "that is a word too": ["The port is run by Ana Field.", "Field hands left the field."],
  "of somebody else": ["The port is run by Ana Lima.", "Lima Brothers wants more ships."],
  "behind a word that only opens a sentence": [
    "Disregarding Arria's laws, ships came.",
    "Arria sent police.",
  ],
  "that nothing gives in full": ["The port is busy.", "Lima wants more ships."],
  "across a comma": ["In Porto, Lima opened a port.", "Lima wants more ships."],
};

describe("a bare surname", () => {
  it.each(Object.entries(BARE))("is found: %s", (name, sentences) => {
    expect(findSurnames(sentences)[1]?.bare).toEqual(["Lima"]);
    expect(findSurnames(sentences)[0]?.introduced).toEqual(["Lima"]);
    expect(findSurnames(sentences)[1]?.opening).toEqual(OPENING.includes(name) ? ["Lima"] : []);
  });

  it.each(Object.entries(NOT_BARE))("is not found: %s", (_, sentences) => {
    expect(findSurnames(sentences)[1]?.bare).toEqual([]);
  });

  it("is found in linear time", () => {
    const long = [
      `${".".repeat(1e6)} ${"A".repeat(1e6)} ${"Ana ".repeat(2e5)} ${"Lima's ".repeat(2e5)}`,
    ];
    expect(findSurnames(long)).toHaveLength(1);
  });
});

const STORY = [
  "The council of Porto opened a new bridge on Monday.",
  "The bridge was drawn by Ana Lima, an engineer from Braga.",
  "Engineers checked every bolt of it twice in spring.",
  "Lima wants to build four more bridges across the river.",
  "Traffic on the old bridge fell by half within a day.",
];

/** A summary whose ranker orders the sentences as in `order`. */
function summaryOf(order: readonly number[], sentences: number, story: readonly string[] = STORY) {
  const article = composeArticle([{ kind: "paragraph", text: story.join(" ") }], {
    source: "x",
    format: "text",
  });
  const rank: SummarizerModule["rank"] = () =>
    story.map((_, index) => {
      const at = order.indexOf(index);
      return { index, score: at < 0 ? 0 : 1 / (at + 1), reasons: [] };
    });
  return summarizeBy(rank, article, segment(article), { sentences, explain: true });
}

const orderIn = (summary: ReturnType<typeof summaryOf>) =>
  summary.sentences.map(({ index }) => index);

describe("a summary", () => {
  it("includes the full name before a bare surname", () => {
    const summary = summaryOf([3, 4, 0], 2);
    expect(orderIn(summary)).toEqual([1, 3]);
    expect(summary.sentences[0]?.reasons.map(({ code }) => code)).toEqual(["full-name"]);
  });

  it("includes a sentence with a full name once", () => {
    expect(orderIn(summaryOf([3, 1, 4], 3))).toEqual([1, 3, 4]);
    expect(orderIn(summaryOf([1, 3, 4], 3))).toEqual([1, 3, 4]);
  });

  it("leaves out a bare surname if the full name does not fit", () => {
    const summary = summaryOf([3, 4, 0], 1);
    expect(orderIn(summary)).toEqual([4]);
    expect(summary.skipped).toMatchObject([{ index: 3, rules: ["surname-only"] }]);
  });

  it("leaves out a bare surname if the sentence with its full name depends on another", () => {
    const story = STORY.with(1, "But it was drawn by Ana Lima, an engineer from Braga.");
    expect(orderIn(summaryOf([3, 4, 2], 2, story))).toEqual([2, 4]);
  });
});
