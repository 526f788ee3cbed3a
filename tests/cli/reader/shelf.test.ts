import { describe, expect, it } from "vitest";
import { growingParts } from "../../../src/cli/reader/growing-parts.ts";
import { createShelf } from "../../../src/cli/reader/shelf.ts";
import type { SourceItem } from "../../../src/sources/source.ts";
import { articleOf } from "../../support/reader.ts";

function shelfOf(contents: readonly (string | undefined)[], count?: number) {
  const taken: string[] = [];
  const failures: string[] = [];
  async function* items(): AsyncIterable<SourceItem> {
    for (const content of contents) {
      taken.push(content ?? "none");
      const origin = "source" as const;
      if (content === undefined) yield { origin, failure: { code: "EMPTY_INPUT", source: "x" } };
      else yield { origin, document: { source: content, content } };
    }
  }
  const shelf = createShelf({
    items: items(),
    count,
    parse: async ({ source }) => articleOf([source]),
    onFailure: ({ code }) => failures.push(code),
  });
  return { shelf, taken, failures };
}

describe("the shelf of articles", () => {
  it("takes an input only when it is wanted, and keeps it", async () => {
    const { shelf, taken } = shelfOf(["a", "b", "c"]);
    expect((await shelf.at(0))?.text).toBe("a");
    expect((await shelf.at(1))?.text).toBe("b");
    expect((await shelf.at(0))?.text).toBe("a");
    expect(taken).toEqual(["a", "b"]);
  });

  it("knows how many there are behind the last one", async () => {
    const { shelf } = shelfOf(["a"]);
    expect(shelf.count).toBeUndefined();
    expect(await shelf.at(1)).toBeUndefined();
    expect(shelf.count).toBe(1);
  });

  it("passes over what is no article", async () => {
    const { shelf, failures } = shelfOf([undefined, "a", undefined, "b"], 4);
    expect((await shelf.at(1))?.text).toBe("b");
    expect(shelf.count).toBe(2);
    expect(failures).toEqual(["EMPTY_INPUT", "EMPTY_INPUT"]);
  });
});

describe("growing parts of an article", () => {
  it("are beginnings, cut between blocks, and at last all of it", () => {
    const article = articleOf(
      Array.from({ length: 2000 }, (_, i) => `Paragraph ${i} ${"x".repeat(40)}`),
    );
    const parts = [...growingParts(article)];
    expect(parts.length).toBeGreaterThan(2);
    for (const { part } of parts) {
      expect(article.text.startsWith(part.text)).toBe(true);
      expect(part.blocks.at(-1)?.end).toBe(part.text.length);
      expect(part.blocks).toEqual(article.blocks.slice(0, part.blocks.length));
    }
    expect(parts.map(({ isComplete }) => isComplete).indexOf(true)).toBe(parts.length - 1);
    expect(parts.at(-1)?.part).toBe(article);
  });

  it("are one where it is short, or one block", () => {
    expect([...growingParts(articleOf(["Short."]))]).toHaveLength(1);
    expect([...growingParts(articleOf(["x".repeat(100_000)]))]).toHaveLength(1);
  });
});
