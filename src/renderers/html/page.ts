import type { Article } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import type { Renderer, RenderSettings } from "../renderer.ts";
import { isWebTarget } from "../sanitize.ts";
import { writeArticle } from "./article.ts";
import { element, languageOf } from "./elements.ts";

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

/** What the head of a page says. */
interface Page {
  readonly title: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
}

const STYLE = `body { max-width: 40em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.5 serif; }
article + article { margin-top: 4em; border-top: 1px solid; }
.byline, .caption, .trailer { font-size: 0.85em; }
pre, table { display: block; overflow-x: auto; }
th, td { padding: 0 1em 0 0; text-align: left; vertical-align: top; }`;

/** The page of one article; without a title it has the name of its source. */
function pageOf(article: Article): Page {
  const { title = "", source, byline, published, language, url } = article;
  const named = title.trim() || source.trim() || "Article";
  const authors = byline?.authors ?? [];
  return { title: named, authors, ...definedOnly({ published, language, url }) };
}

/** All of a page that stands before its first article. */
function openPage({ title, authors, published, language, url }: Page): string {
  const about = [
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, { text: title }),
    ...authors.map((author) => element("meta", { name: "author", content: author })),
    ...(published ? [element("meta", { name: "date", content: published })] : []),
    ...(url && isWebTarget(url) ? [element("link", { rel: "canonical", href: url })] : []),
    `<style>\n${STYLE}\n</style>`,
  ];
  const html = element("html", { lang: languageOf(language) });
  return `<!DOCTYPE html>\n${html}\n<head>\n${about.join("\n")}\n</head>\n<body>\n`;
}

/** All of a page that stands behind its last article. */
function closePage(): string {
  return "</body>\n</html>\n";
}
