import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../segmentation/hostile.ts";
import { articleOf, entitiesIn, mentionsIn } from "./article-of.ts";

const PIECES = [
  ..."Mr. |President |Prime Minister |of |the |and |bin |van der |de |Shigeru |Ishiba|Tokyo|Japan|U.S.".split(
    "|",
  ),
  ..." (Kyodo) — |TOKYO |Bank |Ministry |Inc.|, |. |’s |'s|“|”|\n|é|İ|ß|Washington, D.C.|O’Neil|AB|A|1st |GmbH".split(
    "|",
  ),
  "al-|\u202e|\ud83d|😀|\u0000|&|-|St. |May |Sunday |Jr. |J. R. |ǅ|x".split("|").join(" "),
];

const nameText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), hostileText), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("mentions of any text", () => {
  it("are its own slices, in order, without overlap, inside a block and a sentence", () => {
    fc.assert(
      fc.property(fc.array(nameText, { maxLength: 3 }), (texts) => {
        const article = articleOf(...texts);
        let end = 0;
        for (const mention of mentionsIn(article)) {
          const block = article.blocks[mention.block];
          expect(article.text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.text.trim()).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.start).toBeGreaterThanOrEqual(block?.start ?? Number.NaN);
          expect(mention.end).toBeLessThanOrEqual(block?.end ?? Number.NaN);
          end = mention.end;
        }
      }),
    );
  });

  it("are each in exactly one entity", () => {
    fc.assert(
      fc.property(nameText, (text) => {
        const article = articleOf(text);
        const starts = entitiesIn(article).flatMap(({ mentions }) => mentions.map((m) => m.start));
        expect(starts.sort((a, b) => a - b)).toEqual(mentionsIn(article).map((m) => m.start));
      }),
    );
  });
});

describe("odd texts", () => {
  it.each([
    ["nothing", ""],
    ["one token", "Tokyo"],
    ["one letter", "A"],
    ["no capitals", "tokyo and peru agreed, shigeru ishiba said."],
    ["capitals without end", "Aa ".repeat(5000)],
    ["initials without end", "A. ".repeat(5000)],
    ["commas without names", ",".repeat(5000)],
    ["a name of many parts", `${"Bank of ".repeat(3000)}Japan`],
    ["titles without names", "President ".repeat(3000)],
    ["keys of objects", "Constructor __proto__ HasOwnProperty ToString said"],
  ])("%s", (_, text) => {
    expect(() => entitiesIn(articleOf(text))).not.toThrow();
  });

  it("keeps the words of one name in a text without punctuation", () => {
    const [first] = mentionsIn(articleOf("then Prime Minister Shigeru Ishiba went to Lima"));
    expect(first?.text).toBe("Shigeru Ishiba");
  });
});
