import { describe, expect, it } from "vitest";
import { articleOf, mentionsIn } from "../article-of.ts";

const STORY =
  "Amina Bello met Carlos Ruiz in Lisbon. The European Union paid for the trip to Portugal.";

function namesIn(text: string): string[] {
  return mentionsIn(articleOf(text)).map((mention) => mention.text);
}

describe("names in unusual letter case", () => {
  it("are found without punctuation", () => {
    const names = namesIn(STORY.replace(/[.]/g, ""));
    expect(names).toEqual(expect.arrayContaining(["Amina Bello", "Carlos Ruiz", "Portugal"]));
  });

  it("are found in all-capitals text if a list has them", () => {
    const names = namesIn(STORY.toUpperCase());
    expect(names).toEqual(expect.arrayContaining(["LISBON", "PORTUGAL"]));
  });

  it("are not found in text without capitals", () => {
    expect(namesIn(STORY.toLowerCase())).toEqual([]);
  });

  it("are found to the end of a text of 200,000 tokens without a full stop", () => {
    const text = `${"and then Amina Bello went to Lisbon again ".repeat(25_000)}by way of Portugal`;
    const mentions = mentionsIn(articleOf(text));
    expect(mentions.length).toBeGreaterThan(45_000);
    expect(mentions.at(-1)?.text).toBe("Portugal");
  });
});
