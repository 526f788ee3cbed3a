import { definedOnly } from "../../../model/compose.ts";
import { collapse, type DomDocument } from "../dom.ts";
import { resolveUrl } from "../marks.ts";
import type { PageBlock } from "../page-block.ts";
import { findAuthors } from "./authors.ts";
import { indexPage } from "./candidates.ts";
import { headLines } from "./credit-lines.ts";
import { findModified, findPublished } from "./find-dates.ts";
import { type LinkedArticle, readLinkedArticle } from "./json-ld.ts";
import { firstTag, type MetaTags, readMetaTags } from "./meta-tags.ts";
import { findTitle } from "./title.ts";

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i;

const SECTION_LIMIT = 60;

/** What a page says about its article, and the article's text where its linked data has it. */
export interface ReadMetadata extends PageMetadata {
  readonly description?: string;
  readonly body?: string;
}

/**
 * Reads a page's metadata. What publishers write for machines comes before what is seen, because it
 * is about this article alone: linked data, Open Graph, other meta elements, microdata, the page's
 * elements, its address.
 * @param blocks All blocks of the page.
 * @param address Where the page came from, if that is known.
 */
export function readMetadata(
  document: DomDocument,
  blocks: readonly PageBlock[],
  address?: string,
): ReadMetadata {
  const index = indexPage(document);
  const linked = readLinkedArticle(index.scripts);
  const tags = readMetaTags(index.meta);
  const siteName = firstTag(tags, "og:site_name", "application-name") ?? linked.siteName;
  const url = findUrl(document, linked, tags, address);
  const title = findTitle(index, linked, tags, siteName);
  const lines = headLines(blocks, title);
  const shown = () =>
    blocks
      .map(({ text }) => text)
      .join(" ")
      .toLowerCase();
  const allLines = blocks.filter(({ peripheral }) => !peripheral).map(({ text }) => text);
  const clues = { elements: index.telling, shown, linked, tags, siteName, url, lines, allLines };
  const published = findPublished(clues);
  return definedOnly({
    title,
    authors: findAuthors(clues),
    published,
    modified: findModified(clues, published),
    siteName,
    section: findSection(linked, tags),
    language: findLanguage(document, linked, tags),
    url,
    description: firstTag(tags, "og:description", "description", "twitter:description"),
    body: linked.body,
  });
}

/** The part of the paper that an article stands in; what is longer is a list of keywords. */
function findSection(linked: LinkedArticle, tags: MetaTags): string | undefined {
  const section = collapse(linked.section ?? firstTag(tags, "article:section") ?? "");
  return section !== "" && section.length <= SECTION_LIMIT ? section : undefined;
}

/** An address of record must be whole, or be made so. */
function findUrl(
  document: DomDocument,
  linked: LinkedArticle,
  tags: MetaTags,
  address: string | undefined,
): string | undefined {
  const canonical = document.head?.querySelector("link[rel=canonical]")?.getAttribute("href");
  const stated = [canonical, firstTag(tags, "og:url"), linked.url];
  const urls = stated.map((href) => (href ? resolveUrl(href.trim(), address) : undefined));
  return urls.find((url) => url !== undefined && /^https?:/.test(url)) ?? address;
}

function findLanguage(
  document: DomDocument,
  linked: LinkedArticle,
  tags: MetaTags,
): string | undefined {
  const root = document.documentElement;
  const stated = [
    root?.getAttribute("lang") ?? root?.getAttribute("xml:lang"),
    linked.language,
    firstTag(tags, "og:locale", "content-language", "dc.language", "language"),
  ];
  return stated
    .map((tag) => tag?.trim().replaceAll("_", "-"))
    .find((tag) => tag !== undefined && LANGUAGE.test(tag));
}

/** What a page says about its article; what is not found is absent. */
export interface PageMetadata {
  readonly title?: string;
  /** Names in order; empty where nobody is named. */
  readonly authors: readonly string[];
  /** ISO 8601: a day, or a moment as the page gives it. */
  readonly published?: string;
  /** ISO 8601. */
  readonly modified?: string;
  readonly siteName?: string;
  readonly section?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** The page's own address of record. */
  readonly url?: string;
}
