import type { Article } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import type { Renderer, RenderSettings } from "../renderer.ts";
import { isWebTarget } from "../sanitize.ts";
import { writeArticle } from "./article.ts";
import { element, languageOf } from "./elements.ts";

/** A self-contained HTML page without scripts. Several articles share one page. */
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

/** The metadata in a page's head. */
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

/** An article's page is titled with its title, or with its source if it has none. */
function pageOf(article: Article): Page {
  const { title = "", source, byline, published, language, url } = article;
  const named = title.trim() || source.trim() || "Article";
  const authors = byline?.authors ?? [];
  return { title: named, authors, ...definedOnly({ published, language, url }) };
}

/** The page up to its first article. */
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

/** The page after its last article. */
function closePage(): string {
  return "</body>\n</html>\n";
}
