import { describe, expect, it } from "vitest";
import { composeArticle, type TextBlock } from "../../src/model/compose.ts";
import { render } from "../../src/renderers/render.ts";
import type { RenderOptions } from "../../src/renderers/renderer.ts";
import { showOf } from "../support/articles.ts";

function lay(drafts: readonly TextBlock[], options: RenderOptions): Promise<string> {
  return render(showOf(composeArticle(drafts, { source: "a", format: "text" })), "text", options);
}

const TABLE: TextBlock = {
  kind: "table",
  text: "Year | Cost | Paid by\n2026 | 1,200 | the council\n2027 | 90 | 東京",
};

describe("a table", () => {
  it("aligns columns; on a terminal, adds a rule and aligns numbers to the right", async () => {
    expect(await lay([TABLE], { layout: { width: 40 } })).toBe(
      "Year | Cost  | Paid by\n2026 | 1,200 | the council\n2027 | 90    | 東京\n",
    );
    expect(await lay([TABLE], { layout: { width: 40, terminal: true } })).toBe(
      "Year │  Cost │ Paid by\n" +
        "─────┼───────┼────────────\n" +
        "2026 │ 1,200 │ the council\n" +
        "2027 │    90 │ 東京\n",
    );
  });

  it("wraps cells on a narrow page, and stacks them on a very narrow one", async () => {
    expect(await lay([TABLE], { layout: { width: 24 } })).toContain(
      "2026 | 1,200 | the\n     |       | council\n",
    );
    expect(await lay([TABLE], { layout: { width: 18 } })).toContain(
      "\n\nYear: 2026\nCost: 1,200\n",
    );
  });

  it("may have a title row", async () => {
    const text = "Costs of the tram between the harbours\nYear | Cost\n2026 | 1";
    expect(await lay([{ kind: "table", text }], { layout: { width: 30 } })).toBe(
      "Costs of the tram between the\nharbours\nYear | Cost\n2026 | 1\n",
    );
  });
});

describe("code", () => {
  it("breaks where a line is full, with a sign on a terminal", async () => {
    const code: TextBlock = { kind: "code", text: "abcdefghijklmnop  \n\tx" };
    expect(await lay([code], { layout: { width: 14 } })).toBe(
      "    abcdefghij\n    klmnop  \n    \tx\n",
    );
    expect(await lay([code], { layout: { width: 14, terminal: true } })).toBe(
      "    abcdefghij\n  ↪ klmnop  \n        x\n",
    );
  });

  it("expands tabs to the next stop", async () => {
    const code: TextBlock = { kind: "code", text: "ab\tc\td" };
    expect(await lay([code], { layout: { terminal: true } })).toBe("    ab  c   d\n");
  });
});

describe("quotes and lists on a terminal", () => {
  it("have a rule that continues between paragraphs, and bullets", async () => {
    const drafts: TextBlock[] = [
      { kind: "quote", text: "One." },
      { kind: "quote", text: "Two." },
      { kind: "list-item", text: "a", level: 1 },
      { kind: "list-item", text: "b", level: 2, ordinal: 7 },
    ];
    expect(await lay(drafts, { layout: { terminal: true } })).toBe(
      "▌ One.\n▌\n▌ Two.\n\n• a\n  7. b\n",
    );
  });

  it("limit their indentation on a narrow page", async () => {
    const deep: TextBlock = { kind: "list-item", text: "one two three", level: 30 };
    const output = await lay([deep], { layout: { width: 20 } });
    expect(output).toBe("        - one two\n          three\n");
  });
});
