import type { ArticleResult } from "../../model/result.ts";
import type { LayoutOptions, Renderer, RenderSettings } from "../renderer.ts";
import type { Page } from "./page.ts";
import { loadStyler, loadTypesetting } from "./page.ts";

/** Text for reading: wrapped, coloured if the settings say so, free of the article's control characters. */
export function create(options: RenderSettings): Renderer {
  const stylize = loadStyler(options.style);
  return {
    head: "",
    separator: options.scope === "several" ? separator(options.layout) : "",
    tail: "",
    async render(result) {
      if (result.kind === "failure") return "";
      if (result.kind === "corpus") {
        const { renderCorpus } = await import("./corpus.ts");
        return renderCorpus(result, options, await stylize);
      }
      const typesetting = await loadTypesetting(textOf(result));
      return renderText(result, options, { ...typesetting, ...options, stylize: await stylize });
    },
  };
}

const RULE_WIDTH = 24;

/** Separates two articles: blank lines, and a rule on a terminal. */
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

/** Loads the layout of the one command that runs. */
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
