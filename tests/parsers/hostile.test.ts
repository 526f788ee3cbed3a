import { describe, expect, it } from "vitest";
import { parse } from "../../src/parsers/text.ts";

const MEBIBYTE = 2 ** 20;

/** Each of these takes hours if a pattern backtracks, which the test's timeout catches. */
const HOSTILE: Readonly<Record<string, string>> = {
  "30 MB in one line": "x".repeat(30 * MEBIBYTE),
  "30 MB of words in one line": "word ".repeat(6 * MEBIBYTE),
  "1 MB of brackets": "(".repeat(MEBIBYTE),
  "1 MB of capitals": "A ".repeat(MEBIBYTE / 2),
  "1 MB of newlines": `a${"\n".repeat(MEBIBYTE)}b`,
  "1 MB of white space": `a${" ".repeat(MEBIBYTE)}b\n${" ".repeat(MEBIBYTE)}c`,
  "1 MB of stops": ". ".repeat(MEBIBYTE / 2),
  "a byline of 1 MB": `By Jo Roe${", Ana Lima".repeat(MEBIBYTE / 10)}`,
  "a dateline of 1 MB": `${"A".repeat(MEBIBYTE)} (AP) — A`,
  "a wrapped paragraph of 8 MB": `${"word ".repeat(14)}\n`.repeat(MEBIBYTE / 9),
  "a list of 100,000 items": "- a\n".repeat(100_000),
  "100,000 trailers": "© 2025 A\n\n".repeat(100_000),
  "100,000 links at the end": "a link\n\n".repeat(100_000),
  "a list 3,000 levels deep": Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i)}- x`).join(
    "\n",
  ),
};

describe("hostile input", () => {
  it.each(Object.entries(HOSTILE))("%s is read whole", (_, text) => {
    const article = parse(text, { source: "in" });
    const markers = article.blocks.filter(({ kind }) => kind === "list-item").length;
    expect(countInk(article.text) + markers).toBe(countInk(text));
  });
});

function countInk(text: string): number {
  return text.replace(/\s+/g, "").length;
}
