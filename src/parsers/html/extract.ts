import { Readability } from "@mozilla/readability";
import type { PageBlock, PageFacts } from "./block-draft.ts";
import { renderBlocks } from "./blocks.ts";
import type { DomDocument, DomNode } from "./dom.ts";
import type { ResolveHref } from "./marks.ts";
import { pruneDom } from "./prune.ts";
import { isFragment, restoreBlocks } from "./restore.ts";

/** The article is not looked for in pages with more elements: the time of the search grows with their square. */
const SEARCHED = 20_000;

/** A page that is to be read. */
export interface Page {
  readonly document: DomDocument;
  /** All its blocks. */
  readonly blocks: readonly PageBlock[];
  /** How many elements it has. */
  readonly elements: number;
  readonly resolve: ResolveHref;
}

/**
 * The blocks of the part of a page that is its article; of all of it where none is found, so that a
 * page with text is never empty. Its document is used up.
 */
export function extractBlocks(page: Page, facts: PageFacts): readonly PageBlock[] {
  const { blocks, elements } = page;
  const found = elements > SEARCHED ? [] : findBlocks(page);
  if (found.length === 0 || isFragment(blocks, found)) return withoutBeside(blocks);
  return restoreBlocks(blocks, found, facts);
}

function findBlocks({ document, resolve }: Page): PageBlock[] {
  pruneDom(document);
  const article = findArticle(document);
  return article ? renderBlocks(article, resolve) : [];
}

function findArticle(document: DomDocument): DomNode | undefined {
  try {
    const reader = new Readability<DomNode>(document as never, {
      serializer: (node) => node as unknown as DomNode,
      keepClasses: true,
      disableJSONLD: true,
    });
    return reader.parse()?.content ?? undefined;
  } catch (error) {
    // The DOM hands all children of an element over as arguments: a stack has room for so many only.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function withoutBeside(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const kept = blocks.filter(({ beside }) => !beside);
  return kept.length > 0 ? kept : blocks;
}

/** All blocks of a page. */
export function renderPage(document: DomDocument, resolve: ResolveHref): PageBlock[] {
  return renderBlocks(document.body ?? document, resolve);
}
