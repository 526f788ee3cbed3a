import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { Budget, Summary } from "../../src/model/summary.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { summarize } from "../../src/summarizers/summarize.ts";

const textsOf = ({ sentences }: Summary) => sentences.map(({ text }) => text);

async function summaryOf(text: string, budget: Budget = {}): Promise<Summary> {
  const article = await parseArticle(text);
  const summary = await summarize(article, segment(article), budget);
  expectVerbatim(article, summary);
  return summary;
}

function expectVerbatim(article: Article, { sentences }: Summary): void {
  for (const { start, end, text } of sentences) expect(article.text.slice(start, end)).toBe(text);
}

describe("a summary of an odd article", () => {
  it("of one sentence is that sentence", async () => {
    const summary = await summaryOf("The ferry to Chios sank at dawn.");
    expect(textsOf(summary)).toEqual(["The ferry to Chios sank at dawn."]);
    expect(summary.compression).toBe(1);
  });

  it("of one sentence longer than its budget is empty", async () => {
    const summary = await summaryOf("The ferry to Chios sank at dawn near the old lighthouse.", {
      words: 5,
    });
    expect(textsOf(summary)).toEqual([]);
  });

  it("of headings alone is empty", async () => {
    const summary = await summaryOf("# Ships\n\n## Ferries\n\n## Tugs\n");
    expect(textsOf(summary)).toEqual([]);
  });

  it("of nothing but quotations has complete ones", async () => {
    const quotations = [
      "“The ferry was late again,” said Ana Lima, a nurse.",
      "“Nobody told us why,” said Jo Roe, who drives a lorry.",
      "“My daughter waited all night on the quay,” said Ivo Petrov.",
      "“They should build a bridge,” said the mayor of Chios.",
      "“A bridge costs too much,” said an engineer of the port.",
    ];
    const summary = await summaryOf(quotations.join("\n\n"));
    expect(summary.sentences).toHaveLength(3);
    for (const text of textsOf(summary)) expect(quotations).toContain(text);
  });

  it("of a list has items", async () => {
    const items = [
      "The ferry to Chios sails again from Monday on.",
      "Tickets for lorries cost ten euros more than last year.",
      "The night boat to Samos is cancelled until the end of May.",
      "Children under six travel free on all boats of the company.",
    ];
    const summary = await summaryOf(items.map((item) => `- ${item}`).join("\n"), { sentences: 2 });
    expect(summary.sentences).toHaveLength(2);
    for (const text of textsOf(summary)) expect(items).toContain(text);
  });

  it("of a poem keeps its lines", async () => {
    const poem = "The ferry sleeps,\nthe gulls are white,\na lamp still keeps\nits ring of light.";
    const summary = await summaryOf(`${poem}\n\n${poem.replaceAll("the", "no")}`);
    expect(summary.sentences.length).toBeGreaterThan(0);
  });

  it("of text without punctuation is all of it or nothing", async () => {
    const text = Array.from({ length: 60 }, (_, i) => `word${i} ferry quay`).join(" ");
    expect(textsOf(await summaryOf(text))).toEqual([text]);
    expect(textsOf(await summaryOf(text, { words: 20 }))).toEqual([]);
  });

  it("of German text has German sentences", async () => {
    const sentences = [
      "Die Fähre nach Chios ist am Morgen gesunken.",
      "An Bord waren 38 Menschen und zwei Hunde.",
      "Die Küstenwache rettete alle Reisenden vor Mittag.",
      "Der Kapitän wurde am Abend in Athen verhört.",
      "Ein Sprecher der Reederei wollte sich nicht äußern.",
    ];
    const summary = await summaryOf(sentences.join(" "));
    expect(summary.sentences).toHaveLength(3);
    for (const text of textsOf(summary)) expect(sentences).toContain(text);
  });

  it("of 20,000 sentences keeps its budget", async () => {
    const sentences = Array.from(
      { length: 20_000 },
      (_, i) => `Captain c${i} of ship s${i} left harbour h${i} with f${i} on Monday.`,
    );
    const paragraphs = Array.from({ length: 2000 }, (_, i) =>
      sentences.slice(10 * i, 10 * i + 10).join(" "),
    );
    const summary = await summaryOf(paragraphs.join("\n\n"), { percent: 10 });
    expect(summary.compression).toBeLessThanOrEqual(0.1);
    expect(summary.sentences.length).toBeGreaterThan(100);
  });
});
