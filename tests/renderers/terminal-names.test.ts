import { describe, expect, it } from "vitest";
import { findEntities } from "../../src/entities/pipeline.ts";
import type { Article } from "../../src/model/article.ts";
import { composeArticle } from "../../src/model/compose.ts";
import type { ShowResult } from "../../src/model/result.ts";
import { render } from "../../src/renderers/render.ts";
import type { RenderOptions } from "../../src/renderers/renderer.ts";
import { segment } from "../../src/segmentation/segment.ts";

const ARTICLE = composeArticle(
  [
    { kind: "headline", text: "Oslo and Lima share a tram" },
    {
      kind: "paragraph",
      text: "Ana Lima of Acme Corp. met Bo Reid in Oslo. Reid's plan is on the page of the council.",
      marks: [
        { kind: "link", start: 12, end: 22, href: "https://acme.example/über us?a=\u001b]8;;" },
        { kind: "link", start: 66, end: 70, href: "/page" },
        { kind: "link", start: 74, end: 85, href: "javascript:alert(1)" },
      ],
    },
  ],
  {
    source: "tram.md",
    format: "markdown",
    title: "Oslo and Lima share a tram",
    url: "https://a.example/b/",
  },
);

function withNames(article: Article): ShowResult {
  const segmentation = segment(article);
  const entities = findEntities(article, segmentation);
  return { kind: "show", article, sentences: segmentation.sentences, entities };
}

function show(options: RenderOptions): Promise<string> {
  return render(withNames(ARTICLE), "text", { layout: { width: 72 }, ...options });
}

describe("marks", () => {
  it("follow names and have a legend, without colour", async () => {
    const output = await show({ show: { marks: true } });
    expect(output).toContain("Ana Lima[P] of Acme Corp.[O] met Bo Reid[P] in Oslo[L]. Reid[P]'s");
    expect(output.trimEnd()).toMatch(/\nnames: people\[P\] · places\[L\] · organizations\[O\]$/);
  });

  it("are off by default", async () => {
    expect(await show({})).not.toMatch(/\[[PLO]\]|names:/);
  });
});

describe("the index", () => {
  it("lists names by first mention", async () => {
    const lines = (await show({ show: { index: true } })).trimEnd().split("\n");
    const table = lines.slice(lines.findIndex((line) => line.startsWith("Name")));
    expect(table[0]).toMatch(/^Name +kind +first in +times$/);
    expect(table.slice(1).map((line) => line.split(/ {2,}/).join("|"))).toEqual([
      "Oslo|place|headline|2",
      "Lima|place|headline|1",
      "Ana Lima|person|sentence 1|1",
      "Acme Corp.|organization|sentence 1|1",
      "Bo Reid|person|sentence 1|2",
    ]);
  });

  it("abbreviates on a narrow page", async () => {
    expect(await show({ show: { index: true }, layout: { width: 24 } })).toMatch(
      /\nBo Reid +\[P\] +s1 +2\n/,
    );
  });
});

describe("links", () => {
  it("are numbered, and listed at the end if they lead to the web", async () => {
    const output = await show({ show: { links: "references" } });
    expect(output).toContain("Acme Corp.[1] met");
    expect(output).toContain("page[2] of the council.");
    expect(output).toMatch(
      /\nLinks\n\[1\] https:\/\/acme\.example\/%C3%BCber%20us\?a=%1B\]8;;\n\[2\] https:\/\/a\.example\/page\n$/,
    );
    expect(output).not.toContain("javascript:");
  });

  it("can follow their text", async () => {
    expect(await show({ show: { links: "inline" }, layout: { width: 0 } })).toContain(
      "page <https://a.example/page> of",
    );
  });

  it("are clickable, with an address that cannot end the escape sequence", async () => {
    const output = await show({ style: { hyperlinks: true } });
    expect(output).toContain(
      "\u001b]8;id=1;https://acme.example/%C3%BCber%20us?a=%1B]8;;\u001b\\Acme Corp.\u001b]8;;\u001b\\",
    );
    expect(output.replace(/\u001b\]8;[^\u001b]*\u001b\\/g, "")).toBe(await show({}));
  });

  it("keep one identity across lines", async () => {
    const article = composeArticle(
      [
        {
          kind: "paragraph",
          text: "one two three four five",
          marks: [{ kind: "link", start: 0, end: 23, href: "https://a.example" }],
        },
      ],
      { source: "a", format: "markdown" },
    );
    const output = await render({ kind: "show", article }, "text", {
      style: { hyperlinks: true },
      layout: { width: 10 },
    });
    expect(output.match(/\u001b\]8;id=1;https:\/\/a\.example\/\u001b\\/g)).toHaveLength(3);
  });
});

describe("colours", () => {
  it("follow the theme, and names differ in weight or underline too", async () => {
    const dark = await show({ style: { color: 3, theme: "dark" } });
    expect(dark).toContain("\u001b[1m\u001b[38;2;111;211;227mAna Lima\u001b[39m\u001b[22m");
    const mono = await show({ style: { color: 3, theme: "mono" } });
    expect(mono).toContain("\u001b[1mAna Lima\u001b[22m");
    const underlined = await show({ style: { color: 2, theme: "any", underlines: true } });
    expect(underlined).toContain("\u001b[4:4m\u001b[38;5;29mOslo\u001b[39m\u001b[24m");
  });

  it("do not change the text", async () => {
    const painted = await show({ style: { color: 3, theme: "light" }, show: { marks: true } });
    expect(painted.replace(/\u001b\[[\d;:]*m/g, "")).toBe(await show({ show: { marks: true } }));
  });
});
