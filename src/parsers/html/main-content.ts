import { Readability } from "@mozilla/readability";
import { renderBlocks } from "./blocks.ts";
import { attributeOf, type DomDocument, type DomElement, type DomNode, elementsIn } from "./dom.ts";
import type { ResolveHref } from "./marks.ts";
import type { PageBlock, PageFacts } from "./page-block.ts";
import { isFragment, restoreBlocks } from "./recover-paragraphs.ts";

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
  if (found.length === 0 || isFragment(blocks, found)) return withoutPeripheral(blocks);
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

function withoutPeripheral(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const kept = blocks.filter(({ peripheral }) => !peripheral);
  return kept.length > 0 ? kept : blocks;
}

/** All blocks of a page. */
export function renderPage(document: DomDocument, resolve: ResolveHref): PageBlock[] {
  return renderBlocks(document.body ?? document, resolve);
}

/** Parts of a page that are seldom its article: elements, and the roles of others. */
const ASIDE_TAGS: ReadonlySet<string> = new Set("ASIDE DIALOG FOOTER FORM NAV".split(" "));
const ASIDE_ROLES: ReadonlySet<string> = new Set(
  "navigation contentinfo complementary banner".split(" "),
);
/** A part with more of the page's text than this is kept, whatever it is called. */
const SHARE = 0.25;
const FORM_SHARE = 0.4;
const LONG = 1500;

/** Takes out of a page what is beside its article, before the article is looked for. */
export function pruneDom(document: DomDocument): void {
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
  if (tagName === "FORM" && (element.textContent?.length ?? 0) > total * FORM_SHARE) return true;
  const inside = elementsIn(element);
  if (inside.some(isArticle)) return true;
  const prose = inside
    .filter((one) => one.tagName === "P")
    .reduce((sum, p) => sum + (p.textContent ?? "").trim().length, 0);
  if (tagName !== "NAV" && tagName !== "FOOTER" && prose > total * SHARE) return true;
  return (tagName === "ASIDE" || tagName === "FOOTER") && prose > LONG;
}

function isArticle(element: DomElement): boolean {
  const { tagName } = element;
  if (tagName === "ARTICLE" || tagName === "MAIN") return true;
  return attributeOf(element, "itemprop") === "articleBody";
}
