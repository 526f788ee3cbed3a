import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { type SummaryOptions, summarize } from "../../src/summarizers/summarize.ts";

const TEXT = [
  "The ferry to Chios sank at dawn near the old lighthouse.",
  "It had left Athens with forty people on board.",
  "The ferry to Chios sank at dawn near the lighthouse, officials said.",
  "Divers found the captain alive in a cabin on Tuesday.",
  "“Nobody told us why, said Ana Lima of Athens.\n\nOfficials in Athens promised to look into the ferry’s engines.",
].join(" ");

async function explain(options: SummaryOptions) {
  const article = await parseArticle(TEXT);
  const summary = await summarize(article, segment(article), {
    method: "lead",
    explain: true,
    ...options,
  });
  return {
    chosen: summary.sentences.map(({ index }) => index),
    skipped: summary.skipped?.map(({ index, rules }) => [index, ...rules]),
  };
}

describe("an explained summary", () => {
  it("lists the better sentences left out, with the rules that apply", async () => {
    expect(await explain({ sentences: 3 })).toEqual({
      chosen: [0, 1, 3],
      skipped: [[2, "redundant"]],
    });
    expect(await explain({ sentences: 4 })).toEqual({
      chosen: [0, 1, 3, 5],
      skipped: [
        [2, "redundant"],
        [4, "implicit-speaker", "unbalanced-quotation", "unattributed-quotation"],
      ],
    });
  });

  it("marks sentences that only the budget kept out", async () => {
    expect(await explain({ words: 10 })).toEqual({
      chosen: [3],
      skipped: [
        [0, "over-budget"],
        [1, "pronoun"],
        [2, "over-budget"],
      ],
    });
  });

  it("lists only sentences about the focus", async () => {
    expect(await explain({ about: "Athens", sentences: 1 })).toEqual({
      chosen: [5],
      skipped: [
        [1, "pronoun"],
        [4, "implicit-speaker", "unbalanced-quotation", "unattributed-quotation"],
      ],
    });
  });

  it("lists none without `explain`", async () => {
    const article = await parseArticle(TEXT);
    expect(await summarize(article)).not.toHaveProperty("skipped");
  });
});

describe("a summary about something", () => {
  const about = async (what: string, sentences = 3) => {
    const article = await parseArticle(TEXT);
    const summary = await summarize(article, segment(article), { about: what, sentences });
    return summary.sentences.map(({ index }) => index);
  };

  it("includes the antecedents of its sentences", async () => {
    expect(await about("Athens")).toEqual([0, 1, 5]);
  });

  it("is short if the article says little", async () => {
    expect(await about("captain")).toEqual([3]);
    expect(await about("Atlantis")).toEqual([]);
  });

  it("includes the next sentence if it opens with a pronoun", async () => {
    expect(await about("lighthouse", 2)).toEqual([0, 1]);
  });
});
