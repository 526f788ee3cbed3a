import { describe, expect, it } from "vitest";
import { readAsset } from "../../../src/assets/package-root.ts";
import { aliasOf } from "../../../src/entities/gazetteer/aliases.ts";
import { isListed, LIST_LETTERS, matchPhrase } from "../../../src/entities/gazetteer/gazetteer.ts";
import type { Word } from "../../../src/entities/sequence/words.ts";
import { readWords } from "../../../src/entities/sequence/words.ts";

function wordsOf(text: string): Word[] {
  const tokens = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  return readWords(text, tokens);
}

describe("the gazetteer's file", () => {
  const lines = readAsset("models", "gazetteer.txt").trimEnd().split("\n");

  it("is sorted by code unit, as look-up requires", () => {
    expect(lines).toEqual([...lines].sort());
  });

  it("has entries in every list, and no unknown list", () => {
    const letters = new Set(lines.flatMap((line) => [...(line.split("\t")[1] ?? "")]));
    expect([...letters].sort()).toEqual(Object.values(LIST_LETTERS).sort());
  });
});

describe("look-up", () => {
  it.each([
    ["countries", "Japan", true],
    ["countries", "JAPAN", true],
    ["countries", "Côte d’Ivoire", true],
    ["countries", "Japanese", false],
    ["organizations", "WHO", true],
    ["organizations", "who", false],
    ["cities", "São Paulo", true],
    ["cities", "Sao Paulo", true],
    ["demonyms", "Peruvians", true],
    ["common-words", "zzyzx", false],
  ] as const)("of %s has %s: %s", (list, text, expected) => {
    expect(isListed(list, wordsOf(text))).toBe(expected);
  });

  it.each([
    ["New York Times reporters", { list: "organizations", length: 3 }],
    ["New York is large", { list: "regions", length: 2 }],
    ["New shoes", undefined],
    ["The sun rose", undefined],
    ["", undefined],
  ])("finds the longest name at the beginning of %j", (text, expected) => {
    expect(matchPhrase(wordsOf(text), 0)).toEqual(expected);
  });

  it("maps other forms of a name to its main key", () => {
    expect(aliasOf("us")).toBe("united states");
    expect(aliasOf("united states")).toBe("united states");
    expect(aliasOf("nowhere")).toBe("nowhere");
  });
});
