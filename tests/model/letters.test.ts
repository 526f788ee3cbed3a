import { describe, expect, it } from "vitest";
import { CAPITALS, isCapital, isSmall, LETTERS, SMALL, UNCASED } from "../../src/model/letters.ts";

const matches = (characters: string, of: string) =>
  [...of].every((char) => new RegExp(`^[${characters}]+$`).test(char));
const matchesNone = (characters: string, of: string) =>
  [...of].every((char) => !new RegExp(`^[${characters}]+$`).test(char));

describe("letter classes", () => {
  it("contain the letters of scripts in use", () => {
    expect(matches(CAPITALS, "AZÅÉÑÖØÞŁŞŽŐƏΑΆΩЖЇҐԱẼ")).toBe(true);
    expect(matches(SMALL, "azåéñöøþßłşžőəαώжїґաẽ")).toBe(true);
    expect(matches(UNCASED, "אبहไけ漢한")).toBe(true);
    expect(matches(LETTERS, "aZéŁжΩאبहไけ漢한𠮷")).toBe(true);
    expect(matches(LETTERS, "e\u0301")).toBe(true);
  });

  it("contain no digits, punctuation, symbols or emoji", () => {
    const others =
      " 0123456789.,;:!?'\"’“”„«»()[]{}<>-–—―…/\\|@#$%&*+=~^_`×÷€£°§©®™•。、「」！？🙂";
    for (const characters of [CAPITALS, SMALL, UNCASED, LETTERS]) {
      expect(matchesNone(characters, others)).toBe(true);
    }
  });

  it("distinguish capitals from small letters", () => {
    expect(matchesNone(CAPITALS, "azßéñöøжώ")).toBe(true);
    expect(matchesNone(SMALL, "AZÉÑÖØЖΏ")).toBe(true);
    expect(["A", "É", "Ж"].every(isCapital)).toBe(true);
    expect(["a", "é", "ж"].every(isSmall)).toBe(true);
    expect(["1", "漢", "-", ""].some((char) => isCapital(char) || isSmall(char))).toBe(false);
  });
});
