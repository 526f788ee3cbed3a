import { Readability } from "@mozilla/readability";
import { wordSet } from "../../model/letters.ts";
import { renderBlocks } from "./blocks.ts";
import { attributeOf, type DomDocument, type DomElement, type DomNode, elementsIn } from "./dom.ts";
import type { ResolveHref } from "./marks.ts";
import type { PageBlock, PageFacts } from "./page-block.ts";
import { isFragment, recoverParagraphs } from "./recover-paragraphs.ts";

/** Larger pages are not searched, because the search takes quadratic time. */
const MAX_SEARCHED_ELEMENTS = 20_000;

/** A page before main-content extraction. */
export interface Page {
  readonly document: DomDocument;
  /** All blocks of the page. */
  readonly blocks: readonly PageBlock[];
  /** Number of elements. */
  readonly elements: number;
  readonly resolve: ResolveHref;
}

/** Elements, and roles of elements, that are seldom the article. */
const ASIDE_TAGS: ReadonlySet<string> = wordSet("ASIDE DIALOG FOOTER FORM NAV");
const ASIDE_ROLES: ReadonlySet<string> = wordSet("navigation contentinfo complementary banner");
/** An element with at least this share of the page's text is kept, whatever its name. */
const MIN_PROSE_SHARE = 0.25;
const MIN_FORM_SHARE = 0.4;
const MIN_PROSE_LENGTH = 1500;

/**
 * Extracts the blocks of the article with Readability. Falls back to all blocks, so that a page with text is
 * never empty. Changes the document.
 */
export function extractMainContent(page: Page, facts: PageFacts): readonly PageBlock[] {
  const { blocks, elements } = page;
  const found = elements > MAX_SEARCHED_ELEMENTS ? [] : findBlocks(page);
  if (found.length === 0 || isFragment(blocks, found)) return withoutPeripheral(blocks);
  return recoverParagraphs(blocks, found, facts);
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
    // The DOM passes all children of an element as arguments, which can overflow the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function withoutPeripheral(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const kept = blocks.filter(({ peripheral }) => !peripheral);
  return kept.length > 0 ? kept : blocks;
}

/** Renders all blocks of a page. */
export function renderPage(document: DomDocument, resolve: ResolveHref): PageBlock[] {
  return renderBlocks(document.body ?? document, resolve);
}

/** Prunes peripheral elements before the search. */
function pruneDom(document: DomDocument): void {
  const total = document.body?.textContent?.length ?? 0;
  for (const element of elementsIn(document)) {
    if (isAside(element) && !holdsArticle(element, total)) element.remove();
  }
}

function isAside(element: DomElement): boolean {
  if (ASIDE_TAGS.has(element.tagName) || ASIDE_ROLES.has(attributeOf(element, "role"))) return true;
  return (
    attributeOf(element, "aria-hidden") === "true" &&
    attributeOf(element, "class").includes("modal")
  );
}

function holdsArticle(element: DomElement, total: number): boolean {
  const { tagName } = element;
  if (tagName === "FORM" && (element.textContent?.length ?? 0) > total * MIN_FORM_SHARE)
    return true;
  const inside = elementsIn(element);
  if (inside.some(isArticle)) return true;
  const prose = inside
    .filter((one) => one.tagName === "P")
    .reduce((sum, p) => sum + (p.textContent ?? "").trim().length, 0);
  if (tagName !== "NAV" && tagName !== "FOOTER" && prose > total * MIN_PROSE_SHARE) return true;
  return (tagName === "ASIDE" || tagName === "FOOTER") && prose > MIN_PROSE_LENGTH;
}

function isArticle(element: DomElement): boolean {
  const { tagName } = element;
  if (tagName === "ARTICLE" || tagName === "MAIN") return true;
  return attributeOf(element, "itemprop") === "articleBody";
}
