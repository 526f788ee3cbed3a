import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { type DomDocument, elementsIn } from "../../../src/parsers/html/dom.ts";
import { compileSelector } from "../../../src/parsers/html/metadata/selector.ts";

const PAGE = `<html><body>
  <article class="hentry"><header><p class="byline author"><a rel=author href="/author/ana">Ana</a></p>
  <time class="entry-date published" datetime="2025-02-03">Monday</time></header>
  <p itemprop=author><b itemprop=name>Ana</b></p></article>
  <div class="authors"><span class="fn">Bo</span></div><abbr class=published title=x>y</abbr></body></html>`;

const document = parseHTML(PAGE).document as unknown as DomDocument;

describe("a compiled selector", () => {
  it.each([
    "time",
    ".author",
    ".byline.author",
    "[rel=author]",
    "abbr.published,.published[title],.published[datetime]",
    "[itemprop=author] [itemprop=name]",
    "article header time,header time",
    "[class*=author] .fn",
    "[class*=author]",
    "a[href*=/author/]",
    ".author .fn",
    "body [title]",
  ])("matches the same elements as the DOM's: %s", (selector) => {
    const own = elementsIn(document).filter(compileSelector(selector));
    expect(own).toEqual([...document.querySelectorAll(selector.replace("/author/", "'/author/'"))]);
  });

  it.each(["p > a", "", "a:hover", "[title~=x]"])("is rejected: %j", (selector) => {
    expect(() => compileSelector(selector)).toThrow("no selector");
  });
});
