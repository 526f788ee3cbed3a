import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { globTest } from "../../src/sources/glob.ts";

describe("a pattern", () => {
  it.each([
    ["*.txt", "a.txt", true],
    ["*.txt", "deep/down/a.txt", true],
    ["*.txt", "a.txt.gz", false],
    ["?.txt", "é.txt", true],
    ["?.txt", "😀.txt", true],
    ["?.txt", "ab.txt", false],
    ["a*b*c", "a-b-b-c", true],
    ["a*b*c", "a-b-c-", false],
    ["[a].txt", "[a].txt", true],
    ["[a].txt", "a.txt", false],
    ["news/*.txt", "news/a.txt", true],
    ["news/*.txt", "news/2025/a.txt", false],
    ["news/*.txt", "old/news/a.txt", false],
    ["**/*.txt", "a.txt", true],
    ["**/*.txt", "x/y/a.txt", true],
    ["news/**/a.*", "news/a.txt", true],
    ["news/**/a.*", "news/x/y/a.md", true],
    ["news/**/a.*", "old/x/a.md", false],
    ["news/**", "news/x/y", true],
    ["./news/*", "news/a", true],
    ["**", "a", true],
    ["", "a", false],
  ])("%s and %s: %s", (pattern, path, matches) => expect(globTest(pattern)(path)).toBe(matches));

  it("matches itself, and stars match anything", () => {
    const word = fc.stringMatching(/^[a-c.]{1,6}$/);
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(globTest(a)(a)).toBe(true);
        expect(globTest(`${a}*${c}`)(a + b + c)).toBe(true);
        expect(globTest(`**/${c}`)(`${a}/${b}/${c}`)).toBe(true);
      }),
    );
  });

  it("agrees with an equivalent regular expression", () => {
    const sign = fc.constantFrom("a", "b", "*", "?");
    const letter = fc.constantFrom("a", "b");
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 1, maxLength: 7 }),
        fc.array(letter, { maxLength: 7 }),
        (signs, letters) => {
          const source = signs
            .map((one) => (one === "*" ? ".*" : one === "?" ? "." : one))
            .join("");
          const expected = new RegExp(`^${source}$`).test(letters.join(""));
          expect(globTest(signs.join(""))(letters.join(""))).toBe(expected);
        },
      ),
    );
  });

  it("is fast on patterns made to be slow", () => {
    expect(globTest(`${"*a".repeat(50)}b`)("a".repeat(5000))).toBe(false);
  });
});
