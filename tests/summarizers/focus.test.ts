import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { findFocus } from "../../src/summarizers/focus.ts";

const TEXT = [
  "President Dina Boluarte of Peru landed in Osaka on Friday.",
  "Boluarte praised the harbour of the city.",
  "Harbours like that of Osaka need deep water, engineers say.",
  "North Korea sent no delegation to the talks.",
  "South Korea sent two ministers.",
  "José Álvarez, a fisherman, sold squid to the guests.",
].join(" ");

async function focusOf(about: string): Promise<number[]> {
  const article = await parseArticle(TEXT);
  return [...findFocus(article, segment(article), about)];
}

describe("findFocus", () => {
  it.each([
    ["Dina Boluarte", [0, 1], "a name, with the sentences that use another form of it"],
    ["boluarte", [0, 1], "an alias, capitals aside"],
    ["North  Korea", [3], "a name of two words"],
    ["Korea", [3, 4], "a part of several names"],
    ["jose alvarez", [5], "a name, accents aside"],
    ["harbours", [1, 2], "a word that is no name, in any number"],
    ["squid guests", [5], "words that stand in one sentence"],
    ["Atlantis", [], "what it does not mention"],
    ["the", [], "a word that says nothing"],
    ["  ", [], "nothing"],
  ])("finds %j at %j: %s", async (about, expected) => {
    expect(await focusOf(about)).toEqual(expected);
  });
});
