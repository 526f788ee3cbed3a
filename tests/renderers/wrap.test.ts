import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import wrapAnsi from "wrap-ansi";
import { surface } from "../../src/model/span.ts";
import { sanitize } from "../../src/renderers/sanitize.ts";
import { loadTypesetting } from "../../src/renderers/terminal/page.ts";
import { isSingleWidth, wrapSingleWidth } from "../../src/renderers/terminal/wrap.ts";
import { wrapAnyWidth } from "../../src/renderers/terminal/wrap-any-width.ts";

const WIDTH = fc.integer({ min: 1, max: 90 });
const SINGLE_WIDTH_TEXT = fc
  .array(fc.oneof(fc.stringMatching(/^[a-zé–“я]{1,12}$/), fc.constantFrom(" ", "  ", "\n", "-")))
  .map((pieces) => pieces.join(" "))
  .filter(isSingleWidth);
const WILD_TEXT = fc.string({ unit: "grapheme", maxLength: 120 }).map(sanitize);

const linesOf = (text: string, wrap: typeof wrapSingleWidth, width: number) =>
  wrap(text, width).map((span) => surface(text, span));

describe("wrapSingleWidth", () => {
  it("breaks at spaces and returns spans", () => {
    expect(linesOf("the quick brown fox", wrapSingleWidth, 10)).toEqual(["the quick", "brown fox"]);
  });

  it("breaks words longer than a line", () => {
    expect(linesOf("ab cdefghij", wrapSingleWidth, 4)).toEqual(["ab", "cdef", "ghij"]);
  });

  it("agrees with wrap-ansi on all single-width text", () => {
    fc.assert(
      fc.property(SINGLE_WIDTH_TEXT, WIDTH, (text, width) => {
        const expected = wrapAnsi(text, width, { hard: true }).split("\n");
        expect(linesOf(text, wrapSingleWidth, width)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("is used only for text that string-width measures the same", () => {
    const character = fc
      .integer({ min: 0x20, max: 0x24ff })
      .map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(character, (text) => {
        fc.pre(isSingleWidth(text));
        expect(stringWidth(text)).toBe(1);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("wrapAnyWidth", () => {
  it("keeps the text, composed or not", () => {
    expect(linesOf("cafe\u0301 cafe\u0301", wrapAnyWidth, 5)).toEqual(["cafe\u0301", "cafe\u0301"]);
  });

  it("counts wide characters as two columns", () => {
    expect(linesOf("東京 大阪 京都", wrapAnyWidth, 9)).toEqual(["東京 大阪", "京都"]);
  });
});

describe("wrapping any text", () => {
  it("loses only white space, and no line is too wide", async () => {
    await fc.assert(
      fc.asyncProperty(WILD_TEXT, fc.integer({ min: 4, max: 60 }), async (text, width) => {
        const lines = linesOf(text, (await loadTypesetting(text)).wrap, width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("splits only at newlines for width 0", async () => {
    const text = "one two\nthree";
    expect(linesOf(text, (await loadTypesetting(text)).wrap, 0)).toEqual(["one two", "three"]);
  });
});
