import type { ArticleResult } from "../../model/result.ts";
import type { LayoutOptions, Renderer, RenderSettings } from "../renderer.ts";
import type { Page } from "./page.ts";
import { loadPainter, loadTypesetting } from "./page.ts";

/** Text for people: wrapped, coloured where there is colour, never with a control character of the article's. */
export function create(options: RenderSettings): Renderer {
  const painter = loadPainter(options.style);
  return {
    head: "",
    separator: options.scope === "several" ? separator(options.layout) : "",
    tail: "",
    async render(result) {
      if (result.kind === "failure") return "";
      if (result.kind === "together") {
        const { renderTogether } = await import("./together.ts");
        return renderTogether(result, options, await painter);
      }
      const typesetting = await loadTypesetting(textOf(result));
      return renderText(result, options, { ...typesetting, ...options, painter: await painter });
    },
  };
}

const RULE_WIDTH = 24;

/** What lies between two articles: space, and a rule where somebody looks. */
function separator({ terminal, width }: LayoutOptions): string {
  if (!terminal) return "\n";
  return `\n${"─".repeat(Math.min(RULE_WIDTH, width || RULE_WIDTH))}\n\n`;
}

function textOf(result: ArticleResult): string {
  const { article } = result;
  const asked = result.kind === "why" ? [result.name] : [];
  return [
    article.text,
    ...asked,
    article.title,
    article.source,
    ...(article.byline?.authors ?? []),
  ].join("\n");
}

/** Each command's layout is loaded only by the command that needs it. */
async function renderText(
  result: ArticleResult,
  options: RenderSettings,
  page: Page,
): Promise<string> {
  switch (result.kind) {
    case "show":
      return (await import("./show.ts")).renderShow(result, options.show, page);
    case "summary":
      return (await import("./summary.ts")).renderSummary(result, options.summary, page);
    case "entities":
      return (await import("./entities.ts")).renderEntities(result, options.entities, page);
    case "why":
      return (await import("./why.ts")).renderWhy(result, page);
  }
}
