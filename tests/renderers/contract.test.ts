import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { ArticleResult, ResultKind } from "../../src/model/result.ts";
import { renderers } from "../../src/renderers/registry.ts";
import { render } from "../../src/renderers/render.ts";
import { DEFAULT_RENDER_SETTINGS, type RendererEntry } from "../../src/renderers/renderer.ts";
import {
  EMPTY,
  entitiesOf,
  FAILURE,
  HOSTILE,
  SMALL,
  showOf,
  summaryOf,
  whyOf,
} from "../support/articles.ts";

const RESULT_OF: Record<ResultKind, (article: Article) => ArticleResult> = {
  show: showOf,
  summary: summaryOf,
  entities: entitiesOf,
  why: whyOf,
};
const HOSTILE_OUTPUT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe.each(Object.entries<RendererEntry>(renderers))("the %s renderer", (name, entry) => {
  const format = name as keyof typeof renderers;
  const cases = entry.kinds.flatMap((kind) =>
    [SMALL, EMPTY, HOSTILE].map((article) => ({
      kind,
      source: article.source.slice(0, 8),
      article,
    })),
  );

  it.each(cases)("renders $kind of $source", async ({ kind, article }) => {
    const output = await render(RESULT_OF[kind](article), format);
    expect(output).toMatch(/^$|\n$/);
    expect(output).not.toMatch(HOSTILE_OUTPUT);
    expect(output.replaceAll("\r\n", "\n")).not.toContain("\r");
  });

  it("records failures if its entry says so", async () => {
    const { create } = await entry.load();
    const output = await create(DEFAULT_RENDER_SETTINGS).render(FAILURE);
    expect(output === "").toBe(!entry.recordsFailures);
  });

  it("uses no colour by default", async () => {
    for (const kind of entry.kinds) {
      expect(await render(RESULT_OF[kind](SMALL), format, { style: { color: 0 } })).not.toContain(
        "\u001b",
      );
    }
  });
});
