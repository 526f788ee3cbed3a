import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { wrapText } from "../../src/reader/layout/wrap-text.ts";
import { graphemesIn, splitGraphemes } from "../../src/renderers/terminal/columns.ts";

const wrapped = (text: string, room: number) =>
  wrapText(text, room, stringWidth).map(({ start, end }) => text.slice(start, end));

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("漢字", "👩‍👧", " ", "\n", "e\u0301"),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(""));

describe("wrapText", () => {
  it("breaks at spaces, and starts a long word on the current row", () => {
    expect(wrapped("Ana さん went home", 10)).toEqual(["Ana さん", "went home"]);
    expect(wrapped("Ana 漢字漢字漢字漢字漢字", 10)).toEqual(["Ana 漢字漢", "字漢字漢字", "漢字"]);
    expect(wrapped("é\n\nabc", 10)).toEqual(["é", "", "abc"]);
  });

  it("fits every row in the width, and drops only white space", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, room) => {
        const rows = wrapped(text, room);
        for (const row of rows) {
          const graphemes = [...new Intl.Segmenter().segment(row)];
          if (graphemes.length > 1) expect(stringWidth(row)).toBeLessThanOrEqual(room);
        }
        expect(rows.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  it("never breaks a grapheme", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = new Set(Array.from(new Intl.Segmenter().segment(text), ({ index }) => index));
        for (const { start } of wrapText(text, 2, stringWidth)) {
          expect(start === text.length || whole.has(start)).toBe(true);
        }
      }),
    );
  });
});

describe("graphemes", () => {
  it("are the same as in the whole text, wherever a window ends", () => {
    const part = fc.constantFrom(
      "a",
      "漢",
      "👩‍👧‍👦",
      "e\u0301",
      "🇯🇵",
      "\r\n",
      "x".repeat(500),
      "\u0301".repeat(600),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const whole = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
        expect(splitGraphemes(text)).toEqual(whole);
        expect([...graphemesIn(text)].at(-1)?.end ?? 0).toBe(text.length);
      }),
    );
  });
});
