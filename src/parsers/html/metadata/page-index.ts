import { attributeOf, type DomDocument, type DomElement, elementsIn, namesOf } from "../dom.ts";

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
