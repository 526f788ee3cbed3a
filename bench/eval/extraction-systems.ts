import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom/worker";
import { BLOCK_KINDS, type BlockKind } from "../../src/model/article.ts";
import type { BlockDraft } from "../../src/model/compose.ts";
import { parsePage } from "../../src/parsers/html/parse-page.ts";
import type { Extract, GoldPage } from "./extraction.ts";

/** A way to make text and metadata of a page. */
export type Extractor = (html: string, page: GoldPage) => Extract;

/** Plain Readability on the same DOM, and this package. */
export const SYSTEMS: Readonly<Record<string, Extractor>> = {
  readability: (html) => {
    const article = new Readability(parseHTML(html).document as never).parse();
    const { textContent, title, byline, publishedTime } = article ?? {};
    return {
      text: textContent ?? "",
      title: title ?? undefined,
      authors: byline ? [byline] : [],
      published: publishedTime ?? undefined,
    };
  },
  "summit-reader, all blocks": (html, page) => extract(html, page, () => true),
  "summit-reader": (html, page) => extract(html, page, ({ kind }) => BODY.has(kind)),
};

/** What gold counts as an article's text: no headline, no words under pictures. */
const BODY: ReadonlySet<BlockKind> = new Set(
  BLOCK_KINDS.filter((kind) => !["headline", "byline", "caption", "trailer"].includes(kind)),
);

function extract(html: string, { url }: GoldPage, counts: (block: BlockDraft) => boolean): Extract {
  const { blocks, title, byline, published } = parsePage(html, { source: url, url });
  const parts = blocks.filter(counts).map(({ text }) => text);
  return { text: parts.join("\n"), title, authors: byline?.authors ?? [], published };
}
