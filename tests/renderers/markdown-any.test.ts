import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, BlockKind, Mark } from "../../src/model/article.ts";
import type { TextBlock } from "../../src/model/compose.ts";
import { sanitize } from "../../src/renderers/sanitize.ts";
import { articleOf, expectSame, HEADLINE, marksOf, readBack } from "../support/round-trip.ts";

/** The links that a parser makes of bare addresses. */
function addressesOf({ text }: Article): string[] {
  return Array.from(text.matchAll(/http/g), ({ index }) => {
    const address = /^https?:\/\/[!-;=?-{}~]*/.exec(text.slice(index))?.[0] ?? "";
    const shown = address.replace(/[^a-z0-9/]+$/i, "");
    return ["link", index, shown, shown].join(" · ");
  });
}

describe("any article", () => {
  const PIECES =
    "a|B|é|山|“|”|—|😀|1|*|**|_|__|`|```|~|~~|[|]|(|)|](|]: |![|!|<|>|<b>|<!--|&|&amp;|\\|\\\\|#|# |## |- |+ |* |1. |2) |> |---|===|+++|\n|\n| | | |\t| | |:|:-: | | --- |http://a.b|https://c.d/e_f|www.g.h|://|[x] |[^1]|.|,|\u0000|\u202e|\u001b[1m|\r".split(
      /(?<!\|)\|/,
    );
  const text = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
    .map((pieces) => tidy(pieces.join("")))
    .filter((one) => one !== "");
  const marksFor = (length: number) =>
    fc.array(
      fc
        .tuple(
          fc.constantFrom("link", "emphasis", "strong", "code"),
          fc.nat(length),
          fc.nat(length),
        )
        .map(([kind, a, b]): Mark => {
          const href = kind === "link" ? { href: "/x|y`z(" } : {};
          return {
            kind: kind as Mark["kind"],
            start: Math.min(a, b),
            end: Math.max(a, b),
            ...href,
          };
        }),
      { maxLength: 5 },
    );
  const draft = (kind: BlockKind, toText: (one: string) => string = (one) => one) =>
    text
      .map(toText)
      .chain((one) => marksFor(one.length).map((marks): TextBlock => ({ kind, text: one, marks })));
  const flat = (one: string) => one.replaceAll("\n", " ");
  const blocks = fc.array(
    fc.oneof(
      draft("paragraph"),
      draft("quote"),
      draft("caption"),
      draft("heading", flat).chain((one) =>
        fc.integer({ min: 2, max: 6 }).map((level) => ({ ...one, level })),
      ),
      draft("list-item").chain((one) =>
        fc
          .record({ level: fc.integer({ min: 1, max: 3 }), ordinal: fc.nat(3) })
          .map((place) => ({ ...one, ...place })),
      ),
      draft("list-item").map((one) => ({ ...one, level: 1 })),
      draft("code").map(({ marks: _, ...one }) => one),
      draft("table", (one) => one.replace(/\n+/g, "\n")),
    ),
    { maxLength: 6 },
  );

  /** Normalizes spaces, as parsers do; Markdown cannot express others. */
  function tidy(raw: string): string {
    const lines = sanitize(raw).split("\n");
    return lines
      .map((line) => line.trim().replace(/\s+/g, " "))
      .join("\n")
      .trim();
  }

  it("gains no mark when parsed again", async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (drafts) => {
        const article = articleOf([HEADLINE, ...drafts.filter(({ kind }) => kind !== "caption")]);
        const given = new Set(marksOf(article).concat(addressesOf(article)));
        expect(marksOf(await readBack(article)).filter((mark) => !given.has(mark))).toEqual([]);
      }),
    );
  });

  it("keeps its blocks and text when parsed again", async () => {
    await fc.assert(
      fc.asyncProperty(blocks, (drafts) => expectSame(articleOf([HEADLINE, ...drafts]))),
      { numRuns: 300 },
    );
  });

  it("parses without a headline", async () => {
    await fc.assert(fc.asyncProperty(blocks, (drafts) => expectSame(articleOf(drafts))));
  });
});
