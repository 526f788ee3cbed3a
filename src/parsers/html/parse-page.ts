import { definedOnly, type TextBlock } from "../../model/compose.ts";
import { ReaderError } from "../../model/failure.ts";
import { findStoryDateline } from "../newswire/dateline.ts";
import { type ArticleParts, parseText } from "../newswire/parse-text.ts";
import { markLines, reconcileWithBody } from "./article-body.ts";
import { buildDom } from "./build-dom.ts";
import { type DomDocument, normalize } from "./dom.ts";
import type { HtmlLimits } from "./limits.ts";
import { extractMainContent, renderPage } from "./main-content.ts";
import { createResolver, resolveUrl } from "./marks.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import type { PageBlock } from "./page-block.ts";
import { removeBoilerplate } from "./remove-boilerplate.ts";

const TAG = /<[a-z!/?]/i;

/** What we know about a page apart from its markup. */
export interface PageContext {
  /** The page's name in errors. */
  readonly source: string;
  /** The page's URL, if it is known; links are resolved against it. */
  readonly url?: string | undefined;
  readonly limits?: HtmlLimits;
}

/**
 * Parses a page into blocks and metadata. A text without any tag is parsed as plain text.
 * @throws ReaderError `TOO_COMPLEX`, `EMPTY_INPUT`.
 */
export function parsePage(html: string, { source, url, limits }: PageContext): ArticleParts {
  if (!TAG.test(html)) return parseText(html);
  const build = (markup: string) => buildDom(markup, source, limits);
  const { document, elements } = build(html);
  const resolve = createResolver(baseOf(document, url));
  const page = renderPage(document, resolve);
  const meta = readMetadata(document, page, url);
  const headline = headlineOf(page, meta.title);
  const found = extractMainContent({ blocks: page, document, elements, resolve }, meta);
  const story = reconcileWithBody(removeBoilerplate(found, meta), meta, (body) =>
    renderPage(build(markLines(body)).document, resolve),
  );
  const blocks = [...headline, ...story.map(toBlock)];
  if (blocks.length === 0) throw new ReaderError({ code: "EMPTY_INPUT", source });
  return {
    blocks,
    title: meta.title,
    byline: meta.authors.length > 0 ? { authors: meta.authors } : undefined,
    published: meta.published,
    modified: meta.modified,
    section: meta.section,
    siteName: meta.siteName,
    language: meta.language,
    url: meta.url,
    dateline: findStoryDateline(blocks, headline.length),
  };
}

/** The base of relative links: the page's `<base>`, its URL, or its canonical URL. */
function baseOf(document: DomDocument, address: string | undefined): string | undefined {
  const canonical = document.head?.querySelector("link[rel=canonical]")?.getAttribute("href");
  const page = address ?? (canonical ? resolveUrl(canonical) : undefined);
  const base = document.head?.querySelector("base")?.getAttribute("href");
  return base ? (resolveUrl(base, page) ?? page) : page;
}

/** Drops the features that tell text from boilerplate. */
function toBlock({ kind, text, level, ordinal, language, marks }: PageBlock): TextBlock {
  return definedOnly({ kind, text, level, ordinal, language, marks });
}

/** Finds the headline: the heading with the title's words. Empty if the page does not show its title. */
function headlineOf(page: readonly PageBlock[], title: string | undefined): TextBlock[] {
  if (title === undefined) return [];
  const key = normalize(title);
  const shown = page.find(({ kind, text }) => kind === "heading" && normalize(text) === key);
  return shown === undefined ? [] : [{ kind: "headline", text: shown.text }];
}
