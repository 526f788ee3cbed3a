import { createNameReader, isPeripheral } from "../class-names.ts";
import { attributeOf, type DomDocument, type DomElement, elementsIn, namesOf } from "../dom.ts";
import type { Matcher } from "./selector.ts";

/**
 * The elements that each of several matchers means, one matcher after the other, the first few of each,
 * but for those that stand beside the article.
 * @param elements Those of a page that may be meant.
 */
export function* candidates(
  elements: readonly DomElement[],
  matchers: readonly Matcher[],
  looks: number,
): Generator<DomElement> {
  for (const matches of elements.length > 0 ? matchers : []) {
    const found = elements.filter(matches).slice(0, looks);
    yield* found.filter((element) => !isInPeripheralPart(element));
  }
}

/** Parts of an article that tell of it: who wrote it, when, about what. */
const ABOUT =
  /(?:^|[\s_-])(?:author|autor|byline|(?:post|entry|article)[_-]*(?:footer|meta|info))/i;

/** Whether an element stands in a part of the page that is about other things than its article. */
export function isInPeripheralPart(element: DomElement): boolean {
  const read = createNameReader();
  for (let at: DomElement | null = element.parentElement; at; at = at.parentElement) {
    if (isPeripheral(at, read) && !ABOUT.test(namesOf(at))) return true;
  }
  return false;
}

/** A page's elements as its metadata is looked for in them, each list in page order. */
export interface PageIndex {
  readonly meta: readonly DomElement[];
  readonly scripts: readonly DomElement[];
  readonly headings: readonly DomElement[];
  readonly titles: readonly DomElement[];
  /** Those that may hold a name or a date, by their tag, their attributes or their names. */
  readonly telling: readonly DomElement[];
}

const TELLING_TAGS: ReadonlySet<string> = new Set("TIME BYLINE".split(" "));
const TELLING_ATTRIBUTES = ["itemprop", "property", "rel"];
/** Parts of names, in small letters. */
const TELLING_NAMES = /author|autor|byline|vcard|\bfn\b|dat[eu]|publish|posted|timestamp|meta/;
const TELLING_PATHS = /\/aut/;

/** Goes through a page once. */
export function indexPage(document: DomDocument): PageIndex {
  const elements = elementsIn(document);
  const byTag = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  return {
    meta: byTag("META"),
    scripts: byTag("SCRIPT"),
    headings: byTag("H1"),
    titles: byTag("TITLE"),
    telling: elements.filter(isTelling),
  };
}

function isTelling(element: DomElement): boolean {
  if (TELLING_TAGS.has(element.tagName)) return true;
  if (TELLING_NAMES.test(namesOf(element).toLowerCase())) return true;
  if (TELLING_PATHS.test(attributeOf(element, "href"))) return true;
  return TELLING_ATTRIBUTES.some((name) => element.getAttributeNode(name) !== null);
}
