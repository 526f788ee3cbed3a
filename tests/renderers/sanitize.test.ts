import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeJson, sanitize } from "../../src/renderers/sanitize.ts";
import { HOSTILE_CHARACTERS } from "../support/articles.ts";

const ANY_TEXT = fc.string({ unit: "binary" });
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe("sanitize", () => {
  it("makes escape sequences visible", () => {
    expect(sanitize("a\u001b[31mb\u009b2J\u007f")).toBe("a␛[31mb�2J␡");
  });

  it("keeps tabs, newlines, emoji and text in any script", () => {
    const text = "a\tb\nÅse 東京 🏔️ наука";
    expect(sanitize(text)).toBe(text);
  });

  it("removes all control characters and bidi overrides, and keeps positions", () => {
    const hostile = fc.tuple(ANY_TEXT, ANY_TEXT).map(([a, b]) => a + HOSTILE_CHARACTERS + b);
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = sanitize(text);
        expect(safe).not.toMatch(CONTROL);
        expect(safe).not.toMatch(BIDI);
        expect(safe.length).toBe(text.length);
      }),
    );
  });
});

describe("escapeJson", () => {
  it("keeps the value and has no raw control character", () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const json = escapeJson(JSON.stringify({ text: text + HOSTILE_CHARACTERS }));
        expect(json).not.toMatch(CONTROL);
        expect(json).not.toMatch(BIDI);
        expect(JSON.parse(json)).toEqual(
          JSON.parse(JSON.stringify({ text: text + HOSTILE_CHARACTERS })),
        );
      }),
    );
  });
});
