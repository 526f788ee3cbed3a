import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { composeArticle } from "../../src/model/compose.ts";
import { update } from "../../src/reader/update/update.ts";
import { view } from "../../src/reader/view/view.ts";
import { HOSTILE, HOSTILE_CHARACTERS, SMALL } from "../support/articles.ts";
import {
  articleOf,
  openReader,
  screenOf,
  styledAs,
  tellNames,
  textOf,
  type,
} from "../support/reader.ts";

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const ODD = articleOf(
  [
    "漢字かな交じり文のなかに Ana さんと 👩‍👧 and e\u0301t\u0301 شرق שלום Ana 한국어 ไทย.",
    "A\tB plain Ana words that go on and on until the line is over and over again.",
  ],
  "東京で 👩‍👧‍👦 Ana",
);

describe("the screen", () => {
  it("shows a title and authors that only the metadata has", () => {
    const article: Article = {
      ...articleOf(["Text."]),
      title: "A title",
      byline: { authors: ["Jo"] },
    };
    expect(screenOf(openReader(article)).slice(0, 5)).toEqual([
      " A title",
      "",
      " By Jo",
      "",
      " Text.",
    ]);
    const mentioned = tellNames(openReader(article), article, { Text: "person" });
    expect(styledAs(mentioned, "person")).toEqual(["Text"]);
  });

  it("puts the authors below the article's own headline, and shifts the names", () => {
    const article: Article = { ...articleOf(["Text."], "Head"), byline: { authors: ["Jo"] } };
    const state = tellNames(openReader(article), article, { Head: "person", Text: "place" });
    expect(screenOf(state).slice(0, 5)).toEqual([" Head", "", " By Jo", "", " Text."]);
    expect(styledAs(state, "person")).toEqual(["Head"]);
    expect(styledAs(state, "place")).toEqual(["Text"]);
  });

  it("never shows a control character of the article", () => {
    const state = tellNames(openReader(HOSTILE), HOSTILE, { end: "person" });
    for (const keys of ["", "\t", "s", "?", `/${HOSTILE_CHARACTERS.replaceAll("\u001b", "")}`]) {
      for (const row of view(type(state, keys))) expect(textOf(row)).not.toMatch(CONTROL);
    }
  });

  it("wraps code at the width of the screen and shows a tab as spaces", () => {
    const article = composeArticle([{ kind: "code", text: "\tif (a) {\n\t\treturn aaaa;" }], {
      source: "a",
      format: "markdown",
    });
    const screen = screenOf(openReader(article, { columns: 20 }));
    expect(screen.slice(0, 3)).toEqual(["         if (a) {", "             return", "   ↪  aaaa;"]);
  });

  it("always fills the rows of the terminal, and no row is too wide", () => {
    const keys = fc.constantFrom(
      "j",
      " ",
      "G",
      "g",
      "n",
      "N",
      "\t",
      "\r",
      "l",
      "s",
      "?",
      "/",
      "ana",
      "漢",
      "\u001b",
      "\u007f",
      "u",
      "k",
    );
    const size = fc.record({
      kind: fc.constant("resize" as const),
      columns: fc.integer({ min: 1, max: 130 }),
      rows: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(ODD, SMALL, HOSTILE),
        fc.array(fc.oneof(keys, size), { maxLength: 20 }),
        (article, actions) => {
          let state = tellNames(
            openReader(article),
            article,
            { Ana: "person", end: "place" },
            false,
          );
          for (const action of actions) {
            state = typeof action === "string" ? type(state, action) : update(state, action);
            const rows = view(state);
            expect(rows).toHaveLength(state.rows);
            for (const row of rows) {
              expect(stringWidth(textOf(row))).toBeLessThanOrEqual(state.columns);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("never splits a grapheme, even if a search matches half of it", () => {
    const article = articleOf(["cafe\u0301 👩‍👧 end"]);
    const state = type(openReader(article), "/cafe");
    expect(styledAs(state, "current")).toEqual(["cafe\u0301"]);
    expect(styledAs(type(openReader(article), "/👩"), "current")).toEqual(["👩‍👧"]);
  });
});
