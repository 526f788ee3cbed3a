import { describe, expect, it } from "vitest";
import { createArticleQueue } from "../../../src/cli/reader/article-queue.ts";
import { growingParts } from "../../../src/cli/reader/growing-parts.ts";
import type { SourceItem } from "../../../src/sources/source.ts";
import { articleOf } from "../../support/reader.ts";

function queueOf(contents: readonly (string | undefined)[], count?: number) {
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
  const queue = createArticleQueue({
    items: items(),
    count,
    parse: async ({ source }) => articleOf([source]),
    onFailure: ({ code }) => failures.push(code),
  });
  return { queue, taken, failures };
}

describe("the article queue", () => {
  it("reads an input only when it is needed, and keeps it", async () => {
    const { queue, taken } = queueOf(["a", "b", "c"]);
    expect((await queue.at(0))?.text).toBe("a");
    expect((await queue.at(1))?.text).toBe("b");
    expect((await queue.at(0))?.text).toBe("a");
    expect(taken).toEqual(["a", "b"]);
  });

  it("knows the count after the last article", async () => {
    const { queue } = queueOf(["a"]);
    expect(queue.count).toBeUndefined();
    expect(await queue.at(1)).toBeUndefined();
    expect(queue.count).toBe(1);
  });

  it("skips inputs that are not articles", async () => {
    const { queue, failures } = queueOf([undefined, "a", undefined, "b"], 4);
    expect((await queue.at(1))?.text).toBe("b");
    expect(queue.count).toBe(2);
    expect(failures).toEqual(["EMPTY_INPUT", "EMPTY_INPUT"]);
  });
});

describe("growing parts of an article", () => {
  it("are beginnings, cut between blocks, and finally the whole article", () => {
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

  it("are one part if the article is short or a single block", () => {
    expect([...growingParts(articleOf(["Short."]))]).toHaveLength(1);
    expect([...growingParts(articleOf(["x".repeat(100_000)]))]).toHaveLength(1);
  });
});
