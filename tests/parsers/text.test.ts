import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, isProse } from "../../src/model/article.ts";
import { surface } from "../../src/model/span.ts";
import { parse } from "../../src/parsers/text.ts";
import { hasSeed, SEED } from "../support/data.ts";

const read = (text: string) => parse(text, { source: "in" });
const kinds = (text: string) => read(text).blocks.map(({ kind }) => kind);
const dense = (text: string) => text.replace(/\s+/gu, "");

const LEDE = "The council voted on Friday to keep the old bridge open for another ten years.";

describe("the head of a story", () => {
  it.each([
    ["a title above a blank line", `Bridge stays\n\n${LEDE}`, ["headline", "paragraph"]],
    [
      "a question above a byline",
      `Who pays?\nBy Jo Roe\n\n${LEDE}`,
      ["headline", "byline", "paragraph"],
    ],
    ["a question above a paragraph", `Who pays?\n\n${LEDE}`, ["paragraph", "paragraph"]],
    ["a first sentence", `It stays.\n\n${LEDE}`, ["paragraph", "paragraph"]],
    ["a short line above a shorter one", "Bridge stays\n\nIt does.", ["paragraph", "paragraph"]],
    ["a salutation", `Dear Jo,\n\n${LEDE}`, ["paragraph", "paragraph"]],
    ["a URL", `example.com/bridge\n\n${LEDE}`, ["paragraph", "paragraph"]],
    [
      "a subtitle above a byline",
      `A\n\nB\n\nBy Jo Roe\n\n${LEDE}`,
      ["headline", "subheadline", "byline", "paragraph"],
    ],
    ["a title above a dateline", `Bridge stays\nOSLO (AP) — ${LEDE}`, ["headline", "paragraph"]],
    [
      "a sentence above a dateline",
      `A\n\nIt is old.\n\nOSLO (AP) — ${LEDE}`,
      ["headline", "paragraph", "paragraph"],
    ],
    [
      "a job under the byline",
      `A\n\nBy Jo Roe\nStaff Writer\n\n${LEDE}`,
      ["headline", "byline", "byline", "paragraph"],
    ],
    [
      "a caption above the title",
      `The bridge. (AP Photo/Jo Roe)\n\nA\n\nOSLO (AP) — ${LEDE}`,
      ["caption", "headline", "paragraph"],
    ],
    [
      "an agency's name above no dateline",
      `It rained. (AP)\n\n${LEDE}`,
      ["paragraph", "paragraph"],
    ],
    [
      "an agency's name above a dateline",
      `It rained. (AP)\n\nOSLO (AP) — ${LEDE}`,
      ["caption", "paragraph"],
    ],
  ])("with %s", (_, text, expected) => expect(kinds(text)).toEqual(expected));

  it("takes a date only from an explicit line", () => {
    expect(read(`A\n\nAug. 8, 2025\n\n${LEDE}`).published).toBe("Aug. 8, 2025");
    expect(read(`A\n\nUpdated: Aug. 8, 2025\n\n${LEDE}`)).not.toHaveProperty("published");
    expect(read("OSLO, Aug. 8, 2025 (AP) — Rain.")).not.toHaveProperty("published");
  });

  it("finds no head in a story of one paragraph", () => {
    for (const text of ["By Jo Roe", "The vote was close. (PTI)", "© 2025 A", "A"]) {
      expect(kinds(text)).toEqual(["paragraph"]);
    }
  });
});

describe("the dateline", () => {
  it("is found below an editor's note if it has an agency", () => {
    const { dateline, text } = read(`Editors note the spelling.\n\nOSLO (AP) — ${LEDE}`);
    expect(dateline && surface(text, dateline)).toBe("OSLO (AP) —");
    expect(read(`Editors note the spelling.\n\nOSLO — ${LEDE}`)).not.toHaveProperty("dateline");
  });
});

describe("the body of a story", () => {
  it("has captions only with an unmistakable credit", () => {
    const text = `${LEDE}\n\nThe bridge. (AP Photo/Jo Roe)\n\nIt is old. (AP)\n\n${LEDE}`;
    expect(kinds(text)).toEqual(["paragraph", "caption", "paragraph", "paragraph"]);
  });

  it("has trailers only at its end", () => {
    const text = `${LEDE}\n\nSource: a spring.\n\n${LEDE}\n\nRead more: Mill\n\n© 2025 A`;
    expect(kinds(text)).toEqual(["paragraph", "paragraph", "paragraph", "trailer", "trailer"]);
  });
});

describe("list items below a story", () => {
  it("are trailers that keep their markers", () => {
    const { blocks, text } = read(`${LEDE}\n\nRelated stories:\n\n• Mill burns\n• Bridge opens`);
    expect(blocks.slice(1).map((block) => [block.kind, surface(text, block)])).toEqual([
      ["trailer", "Related stories:"],
      ["trailer", "• Mill burns"],
      ["trailer", "• Bridge opens"],
    ]);
  });
});

describe.skipIf(!hasSeed)("the article it began with", () => {
  it("has a caption, a dateline and a trailer", () => {
    const article = read(readFileSync(SEED, "utf8"));
    const { blocks, dateline, text } = article;
    const body = Array.from({ length: 10 }, () => "paragraph");
    expect(blocks.map(({ kind }) => kind)).toEqual(["caption", ...body, "trailer"]);
    expect(dateline).toMatchObject({ place: "TOKYO", agency: "Kyodo", start: blocks[1]?.start });
    expect(dateline && surface(text, dateline)).toBe("TOKYO (Kyodo) —");
    expect(text.endsWith("\n\nAloJapan.com")).toBe(true);
    expect(article).not.toHaveProperty("title");
  });
});

const piece = fc.constantFrom(
  "OSLO (AP) — ",
  "By Jo Roe",
  "By ",
  "Jo Roe",
  "Staff Writer",
  "Photo: x",
  "(Kyodo)",
  "(AP Photo/Jo Roe)",
  "© 2025 A",
  "Read more: b",
  "Aug. 8, 2025",
  "Published: ",
  "GENEVA — ",
  "###",
  "___",
  "Title",
  "said the mayor.",
  "long-",
  "word ",
  "\n",
  "\n\n",
  "\r",
  " ",
  "\t",
  "    ",
  "\u00a0",
  "é",
  "\u{1f600}",
  "\ud800",
  "-",
  "*",
  "•",
  "1.",
  "2) ",
  "- a\n",
  "1. b\n",
  LEDE,
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

function expectSound({ text, blocks, dateline }: Article): void {
  expect(blocks.map((block) => surface(text, block)).join("\n\n")).toBe(text);
  for (const block of blocks) expect(surface(text, block).trim()).not.toBe("");
  if (!dateline) return;
  const home = blocks.find(({ start }) => start === dateline.start);
  expect(home && isProse(home) && dateline.end <= home.end).toBe(true);
}

describe("any text", () => {
  it("is divided into blocks that make up the whole text", () => {
    fc.assert(fc.property(anyText, (text) => expectSound(read(text))));
  });

  it("loses nothing but white space and list markers", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = read(text);
        const items = article.blocks.filter(({ kind }) => kind === "list-item").length;
        const lost = lostCharacters(dense(text), dense(article.text));
        expect(lost).toMatch(/^[-*•‣◦·▪0-9.)]*$/u);
        expect(lost.length).toBeLessThanOrEqual(4 * items);
      }),
    );
  });
});

/** The characters of `all` that `kept` lacks, if the rest is the same and in the same order. */
function lostCharacters(all: string, kept: string): string {
  let lost = "";
  let at = 0;
  for (let i = 0; i < all.length; i++) {
    if (all.charAt(i) === kept.charAt(at)) at++;
    else lost += all.charAt(i);
  }
  return at === kept.length ? lost : `out of order: ${kept.slice(at)}`;
}
