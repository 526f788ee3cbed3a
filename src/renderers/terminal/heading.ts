import type { Article } from "../../model/article.ts";
import { type Page, paintLines } from "./page.ts";

/**
 * The lines above an article's result: its title, or its source where it has none. A pipe that asked
 * for one article gets none, so that nothing but the result is there.
 */
export function heading({ title, source }: Article, page: Page): string[] {
  const isOne = page.scope !== "several";
  if (isOne && !(page.layout.terminal && title)) return [];
  return [paintLines(title ?? source, "headline", page), ""];
}
