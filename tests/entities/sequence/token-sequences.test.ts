import { describe, expect, it } from "vitest";
import { readTokenSequences } from "../../../src/entities/sequence/token-sequences.ts";
import { parseArticle } from "../../../src/parsers/parse-article.ts";
import { segment } from "../../../src/segmentation/segment.ts";

async function stretchesOf(text: string): Promise<string[]> {
  const article = await parseArticle(text, { source: "test", format: "text" });
  return readTokenSequences(article, segment(article)).map(({ tokens }) =>
    article.text.slice(tokens[0]?.start, tokens.at(-1)?.end),
  );
}

describe("token sequences", () => {
  it("are sentences and headlines", async () => {
    expect(await stretchesOf("Rain in Lund\n\nIt rained. Ana Roe, of Lund,  got wet.\n")).toEqual([
      "Rain in Lund",
      "It rained.",
      "Ana Roe, of Lund,  got wet.",
    ]);
  });

  it("are a table's columns", async () => {
    const table =
      "Rates\n\nItem       Sabzi Mandi   Lea Market\nTomato     120\t140\nLeek 20  30\n";
    expect((await stretchesOf(table)).slice(1)).toEqual([
      "Item",
      "Sabzi Mandi",
      "Lea Market",
      "Tomato",
      "120",
      "140",
      "Leek 20  30",
    ]);
  });
});
