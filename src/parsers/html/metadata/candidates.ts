import { wordSet } from "../../../model/letters.ts";
import { createNameReader, isPeripheral } from "../class-names.ts";
import { attributeOf, type DomDocument, type DomElement, elementsIn, namesOf } from "../dom.ts";
import type { Matcher } from "./selector.ts";

/** Class names of parts with the article's metadata, which may be inside peripheral parts. */
const ABOUT =
  /(?:^|[\s_-])(?:author|autor|byline|(?:post|entry|article)[_-]*(?:footer|meta|info))/i;

/** The elements of a page that may hold metadata, in page order. */
export interface PageIndex {
  readonly meta: readonly DomElement[];
  readonly scripts: readonly DomElement[];
  readonly headings: readonly DomElement[];
  readonly titles: readonly DomElement[];
  /** Elements whose tag, attributes or class names suggest an author or a date. */
  readonly creditCandidates: readonly DomElement[];
}

const CREDIT_TAGS: ReadonlySet<string> = wordSet("TIME BYLINE");
const CREDIT_ATTRIBUTES = ["itemprop", "property", "rel"];
/** Parts of class names, in lower case. */
const CREDIT_NAMES = /author|autor|byline|vcard|\bfn\b|dat[eu]|publish|posted|timestamp|meta/;
const CREDIT_PATHS = /\/aut/;

/**
 * Yields the first few elements that match each of several matchers, matcher by matcher, without those in
 * peripheral parts of the page.
 * @param limit Maximum number of elements for each matcher.
 */
export function* candidates(
  elements: readonly DomElement[],
  matchers: readonly Matcher[],
  limit: number,
): Generator<DomElement> {
  for (const matches of elements.length > 0 ? matchers : []) {
    const found = elements.filter(matches).slice(0, limit);
    yield* found.filter((element) => !isInPeripheralPart(element));
  }
}

/** Whether an element is in a peripheral part of the page. */
function isInPeripheralPart(element: DomElement): boolean {
  const read = createNameReader();
  for (let at: DomElement | null = element.parentElement; at; at = at.parentElement) {
    if (isPeripheral(at, read) && !ABOUT.test(namesOf(at))) return true;
  }
  return false;
}

/** Indexes a page in one pass. */
export function indexPage(document: DomDocument): PageIndex {
  const elements = elementsIn(document);
  const byTag = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  return {
    meta: byTag("META"),
    scripts: byTag("SCRIPT"),
    headings: byTag("H1"),
    titles: byTag("TITLE"),
    creditCandidates: elements.filter(mayHoldCredit),
  };
}

function mayHoldCredit(element: DomElement): boolean {
  if (CREDIT_TAGS.has(element.tagName)) return true;
  if (CREDIT_NAMES.test(namesOf(element).toLowerCase())) return true;
  if (CREDIT_PATHS.test(attributeOf(element, "href"))) return true;
  return CREDIT_ATTRIBUTES.some((name) => element.getAttributeNode(name) !== null);
}
