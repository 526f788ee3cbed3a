import { type BlockDraft, definedOnly } from "../../model/compose.ts";
import { ReaderError } from "../../model/failure.ts";
import { findStoryDateline } from "../story-dateline.ts";
import type { TextDraft } from "../text.ts";
import { draftText } from "../text.ts";
import type { PageBlock } from "./block-draft.ts";
import { buildDom } from "./build-dom.ts";
import type { DomDocument } from "./dom.ts";
import { extractBlocks, renderPage } from "./extract.ts";
import { headlineOf } from "./headline.ts";
import type { HtmlLimits } from "./limits.ts";
import { markLines, reconcile } from "./linked-body.ts";
import { createResolver, resolveUrl } from "./marks.ts";
import { readMetadata } from "./metadata.ts";
import { selectBlocks } from "./select.ts";

const TAG = /<[a-z!/?]/i;

/** What is known of a page besides its markup. */
export interface PageContext {
  /** What errors call it. */
  readonly source: string;
  /** Where the page came from, if that is known: links are relative to it. */
  readonly url?: string | undefined;
  readonly limits?: HtmlLimits;
}

/**
 * Reads a page into blocks and what it says about itself; a text without a tag is read as plain text.
 * @throws ReaderError `TOO_COMPLEX`, `EMPTY_INPUT`.
 */
export function draftPage(html: string, { source, url, limits }: PageContext): TextDraft {
  if (!TAG.test(html)) return draftText(html);
  const build = (markup: string) => buildDom(markup, source, limits);
  const { document, elements } = build(html);
  const resolve = createResolver(baseOf(document, url));
  const page = renderPage(document, resolve);
  const meta = readMetadata(document, page, url);
  const headline = headlineOf(page, meta.title);
  const found = extractBlocks({ blocks: page, document, elements, resolve }, meta);
  const story = reconcile(selectBlocks(found, meta), meta, (body) =>
    renderPage(build(markLines(body)).document, resolve),
  );
  const blocks = [...headline, ...story.map(toDraft)];
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

/** What relative links are relative to: the page's own base, where it came from, its address of record. */
function baseOf(document: DomDocument, address: string | undefined): string | undefined {
  const canonical = document.head?.querySelector("link[rel=canonical]")?.getAttribute("href");
  const page = address ?? (canonical ? resolveUrl(canonical) : undefined);
  const base = document.head?.querySelector("base")?.getAttribute("href");
  return base ? (resolveUrl(base, page) ?? page) : page;
}

/** A block without what was only needed to tell it from furniture. */
function toDraft({ kind, text, level, ordinal, language, marks }: PageBlock): BlockDraft {
  return definedOnly({ kind, text, level, ordinal, language, marks });
}
