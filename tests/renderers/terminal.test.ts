import { describe, expect, it } from "vitest";
import { composeArticle } from "../../src/model/compose.ts";
import type { Entity } from "../../src/model/entity.ts";
import { render } from "../../src/renderers/render.ts";
import { entitiesOf, SMALL, showOf, summaryOf } from "../support/articles.ts";

const PORTO: Entity = {
  id: "l1",
  type: "place",
  name: "PORTO",
  aliases: [],
  count: 1,
  salience: 1,
  mentions: [
    {
      type: "place",
      text: "PORTO",
      start: SMALL.text.indexOf("PORTO"),
      end: SMALL.text.indexOf("PORTO") + 5,
      sentence: null,
      block: 3,
    },
  ],
};

describe("show as text", () => {
  it("shows the kind of block by indentation in plain text", async () => {
    expect(await render(showOf(SMALL), "text", { layout: { width: 40 } })).toBe(`Bridge opens

By Jo Roe

    The bridge at dawn. (Handout)

PORTO — Ada Reyes opened the bridge in
Porto. “It is safe,” she said.

What next

1. Tolls
  - Trains

  A bridge is a promise.

    toll = 2
      tax = 1

Year | Toll
2026 | 2

  Read more: tolls
`);
  });

  it("colours names and adds a legend", async () => {
    const result = { ...showOf(SMALL), entities: [PORTO] };
    const colored = await render(result, "text", { style: { color: 1, theme: "dark" } });
    expect(colored).toContain("\u001b[92mPORTO\u001b[39m");
    expect(colored.trimEnd().split("\n").at(-1)).toContain("places");
    expect(await render(result, "text", { style: { color: 0 } })).toBe(
      await render(showOf(SMALL), "text"),
    );
  });

  it("adds the title and authors from the metadata", async () => {
    const article = composeArticle([{ kind: "paragraph", text: "Text." }], {
      source: "a",
      format: "json",
      title: "Known title",
      byline: { authors: ["Jo Roe", "Bo Li"] },
    });
    expect(await render(showOf(article))).toBe("Known title\n\nBy Jo Roe, Bo Li\n\nText.\n");
  });
});

describe("summary as text", () => {
  it("is one paragraph, or a list of sentences with reasons", async () => {
    const article = composeArticle([{ kind: "paragraph", text: "One two three." }], {
      source: "a",
      format: "text",
    });
    expect(await render(summaryOf(article))).toBe("One two three.\n");
    expect(await render(summaryOf(article), "text", { summary: { explain: true } })).toBe(
      "- One two three.\n    sentence 1, score 0.50: position 0.50\n",
    );
  });

  it("lists the skipped sentences with explain", async () => {
    const article = composeArticle([{ kind: "paragraph", text: "One two. He three." }], {
      source: "a",
      format: "text",
    });
    const span = { start: 9, end: 18, index: 1, block: 0 };
    const skipped = [{ ...span, text: "He three.", score: 0.75, rules: ["pronoun", "short"] }];
    const { summary, ...rest } = summaryOf(article);
    const result = { ...rest, summary: { ...summary, skipped } };
    expect(await render(result, "text", { summary: { explain: true } })).toMatch(
      /\n\nLeft out:\n- He three\.\n {4}sentence 2, score 0\.75: pronoun, short\n$/,
    );
    expect(await render(result)).not.toContain("Left out");
    const json = JSON.parse(await render(result, "json", { summary: { explain: true } }));
    expect(json.skipped).toEqual(skipped);
    expect(JSON.parse(await render(result, "json"))).not.toHaveProperty("skipped");
  });
});

describe("entities as text", () => {
  it("draws bars only on a terminal", async () => {
    const result = { ...entitiesOf(SMALL), entities: [PORTO] };
    expect(await render(result)).toBe("Places\n  PORTO  1\n");
    expect(await render(result, "text", { layout: { terminal: true } })).toContain(
      "PORTO  1  ████████████",
    );
  });

  it("aligns columns with wide characters and truncates on a narrow screen", async () => {
    const wide = { ...PORTO, name: "東京都", aliases: ["とうきょう"], count: 12 };
    const long = { ...PORTO, id: "l2", name: "A very long name of a place" };
    const article = composeArticle([{ kind: "paragraph", text: "東京都" }], {
      source: "a",
      format: "text",
    });
    const output = await render({ ...entitiesOf(article), entities: [wide, long] }, "text", {
      layout: { width: 20 },
    });
    expect(output).toBe("Places\n  東京都          12\n  A very long n…   1\n");
  });

  it("shows where a name occurs, and its forms with their counts", async () => {
    const [mention] = PORTO.mentions;
    const forms = ["PORTO", "Porto", "Porto"].map((text) => ({ ...mention, text }));
    const porto = { ...PORTO, aliases: ["Porto"], count: 3, mentions: forms as never };
    const result = { ...entitiesOf(SMALL), entities: [porto] };
    const [head = "", row = "", form] = (
      await render(result, "text", { entities: { where: true, tree: true } })
    ).split("\n");
    expect(head).toBe("Places         start        end");
    const part = Math.floor((16 * SMALL.text.indexOf("PORTO")) / SMALL.text.length);
    expect(row).toBe(`  PORTO     3  ${"·".repeat(part)}█${"·".repeat(15 - part)}`);
    expect(form).toBe("  └─ Porto  2");
  });

  it("says if there are none", async () => {
    expect(await render({ ...entitiesOf(SMALL), entities: [] })).toBe("no names found\n");
  });
});
