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

const MAX_SECTION_LENGTH = 60;

/** A page's metadata; fields that were not found are absent. */
export interface PageMetadata {
  readonly title?: string;
  /** Names in order; may be empty. */
  readonly authors: readonly string[];
  /** ISO 8601: a day, or a date and time as the page gives it. */
  readonly published?: string;
  /** ISO 8601. */
  readonly modified?: string;
  readonly siteName?: string;
  readonly section?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** The canonical URL. */
  readonly url?: string;
  readonly description?: string;
  /** The article's text from JSON-LD. */
  readonly body?: string;
}

/**
 * Reads a page's metadata. Machine-readable metadata comes first, because it is about this article only:
 * JSON-LD, Open Graph, other meta elements, microdata, then visible elements and the URL.
 * @param blocks All blocks of the page.
 * @param address The URL of the page, if it is known.
 */
export function readMetadata(
  document: DomDocument,
  blocks: readonly PageBlock[],
  address?: string,
): PageMetadata {
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
  const sources = {
    elements: index.creditCandidates,
    shown,
    linked,
    tags,
    siteName,
    url,
    lines,
    allLines,
  };
  const published = findPublished(sources);
  return definedOnly({
    title,
    authors: findAuthors(sources),
    published,
    modified: findModified(sources, published),
    siteName,
    section: findSection(linked, tags),
    language: findLanguage(document, linked, tags),
    url,
    description: firstTag(tags, "og:description", "description", "twitter:description"),
    body: linked.body,
  });
}

/** The section of the site. A longer value is a list of keywords. */
function findSection(linked: LinkedArticle, tags: MetaTags): string | undefined {
  const section = collapse(linked.section ?? firstTag(tags, "article:section") ?? "");
  return section !== "" && section.length <= MAX_SECTION_LENGTH ? section : undefined;
}

/** Finds the canonical URL and makes it absolute. */
function findUrl(
  document: DomDocument,
  linked: LinkedArticle,
  tags: MetaTags,
  address: string | undefined,
): string | undefined {
  const canonical = document.head?.querySelector("link[rel=canonical]")?.getAttribute("href");
  const candidates = [canonical, firstTag(tags, "og:url"), linked.url];
  const urls = candidates.map((href) => (href ? resolveUrl(href.trim(), address) : undefined));
  return urls.find((url) => url !== undefined && /^https?:/.test(url)) ?? address;
}

function findLanguage(
  document: DomDocument,
  linked: LinkedArticle,
  tags: MetaTags,
): string | undefined {
  const root = document.documentElement;
  const candidates = [
    root?.getAttribute("lang") ?? root?.getAttribute("xml:lang"),
    linked.language,
    firstTag(tags, "og:locale", "content-language", "dc.language", "language"),
  ];
  return candidates
    .map((tag) => tag?.trim().replaceAll("_", "-"))
    .find((tag) => tag !== undefined && LANGUAGE.test(tag));
}
