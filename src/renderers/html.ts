import { writeArticle } from "./html/article.ts";
import { closePage, openPage, pageOf } from "./html/page.ts";
import type { Renderer, RenderSettings } from "./renderer.ts";

/**
 * The article as an HTML page that needs no other file and runs no script; several articles are on one
 * page. Where one was asked for and several came, one page stands after the other.
 */
export function create({ scope }: Pick<RenderSettings, "scope">): Renderer {
  const many = scope === "several";
  return {
    head: many ? openPage({ title: "Articles", authors: [] }) : "",
    separator: "",
    tail: many ? closePage() : "",
    render(result) {
      if (result.kind !== "show") return "";
      const { article } = result;
      if (many) return writeArticle(article, article.language);
      return openPage(pageOf(article)) + writeArticle(article) + closePage();
    },
  };
}
