import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../src/segmentation/tokenize.ts";
import { hostileText } from "./hostile.ts";

function tokensOf(text: string, start = 0, end = text.length): string[] {
  return tokenize(text, { start, end }).map((token) => text.slice(token.start, token.end));
}

function expectTokens(cases: readonly string[]): void {
  test.each(cases)("%s", (spaced) => {
    const text = spaced.replaceAll("·", "");
    expect(tokensOf(text)).toEqual(spaced.split(/[ ·]+/));
  });
}

describe("words that stay whole", () => {
  expectTokens([
    "Anne-Marie O'Brien joined AT&T",
    "L’Oréal and D’Angelo do not",
    "the U.S. envoy in Washington, D.C. met A.P. staff".replace("Washington,", "Washington·,"),
    "Harbor Foods Ltd. and Boyle Inc. merged",
    "at 6 p.m. on Aug. 8",
    "Mr. J. K. Farrow PhD",
    "$1.5m or 3,000 at 12:30",
    "desk@example.org https://example.org/a?b=1,2",
  ]);
});

describe("punctuation", () => {
  expectTokens([
    "“·We wait·,·”· he said·.",
    "(·The ·U.S.·)· left·.",
    "one·—·two·–·three·--·four",
    "wait·...·no·…",
    "wait ... and -- go",
    "back to Boyle Inc·... or not",
    "and·/·or",
    "Ruiz·,·Ito·;·Boyle·:·all",
    "the end·.·”",
    "it was no·.",
    "Lima·😀·Oslo and Lima·🎉 left",
    "&quot;·Lima·&#39;·s &amp; AT&T·&nbsp;·said·.·&quot;",
  ]);
});

describe("possessives", () => {
  expectTokens([
    "Japan·’s premier·'s plan",
    "the boys·' club and the workers·’ party",
    "the U.S.·'s reply",
    "O'Brien·'s",
  ]);
});

describe("names in compounds", () => {
  expectTokens([
    "a Tokyo·-·based firm",
    "Chow Wai-ching and Li Ka-shing",
    "the U.S.·-·led talks",
    "pro·-·Lima voters",
    "Rep. Roe (·R·-·Ohio·) and Sen. Boyle (·D·-·Calif.·) on D-Day",
    "Jean-Claude",
    "a well-known co-founder",
  ]);
});

test("an 's after a space is one token", () => {
  expect(tokensOf("Lima 's port")).toEqual(["Lima", "'s", "port"]);
});

test("a span inside the text gives offsets in the text", () => {
  expect(tokensOf("Lima, Peru. Oslo.", 6, 11)).toEqual(["Peru", "."]);
});

test("a long run without white space is split without loss", () => {
  const text = `${"(".repeat(700)}${"a-".repeat(700)}`;
  expect(tokensOf(text).join("")).toBe(text);
});

test("every character but white space is in exactly one token", () => {
  fc.assert(
    fc.property(hostileText, fc.nat(20), (text, from) => {
      const span = { start: Math.min(from, text.length), end: text.length };
      let at = span.start;
      for (const { start, end } of tokenize(text, span)) {
        expect(text.slice(at, start).trim()).toBe("");
        expect(text.slice(start, end)).toMatch(/^\S+$/);
        at = end;
      }
      expect(text.slice(at, span.end).trim()).toBe("");
    }),
  );
});
