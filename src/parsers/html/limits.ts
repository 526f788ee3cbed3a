import { ReaderError } from "../../model/failure.ts";

/** How much of each a page may have; a page that has more is refused while its DOM is built. */
export interface HtmlLimits {
  /** Length of the page in code units. */
  readonly characters: number;
  readonly elements: number;
  /** How many elements are open at once. */
  readonly depth: number;
  /** Comments are counted too. */
  readonly texts: number;
  readonly attributes: number;
  /** Attributes of one element: the DOM looks through all of them for each. */
  readonly attributesEach: number;
  /** Length of a `class` in code units: the DOM takes it apart at once. */
  readonly class: number;
}

export type HtmlLimit = keyof HtmlLimits;

/** Large pages of the news have a tenth of these. */
export const DEFAULT_LIMITS: HtmlLimits = {
  characters: 8 * 2 ** 20,
  elements: 100_000,
  depth: 500,
  texts: 200_000,
  attributes: 300_000,
  attributesEach: 1_000,
  class: 50_000,
};

/**
 * Nearly all pages keep these, and then take no more than a second. A page that does not may take much
 * longer: the time of the search for the article grows with elements times depth.
 */
export const ORDINARY_LIMITS: HtmlLimits = {
  characters: 2 * 2 ** 20,
  elements: 12_000,
  depth: 80,
  texts: 40_000,
  attributes: 40_000,
  attributesEach: 200,
  class: 10_000,
};

/** Limits made wider, or narrower, by a factor. */
export function scaleLimits(limits: HtmlLimits, factor: number): HtmlLimits {
  return mapLimits((limit) => Math.max(1, Math.floor(limits[limit] * factor)));
}

/** Of each two limits the narrower one. */
export function narrowLimits(first: HtmlLimits, second: HtmlLimits): HtmlLimits {
  return mapLimits((limit) => Math.min(first[limit], second[limit]));
}

function mapLimits(pick: (limit: HtmlLimit) => number): HtmlLimits {
  const entries = (Object.keys(DEFAULT_LIMITS) as HtmlLimit[]).map((limit) => [limit, pick(limit)]);
  return Object.fromEntries(entries) as unknown as HtmlLimits;
}

/** Counts what a page is made of while it is read; each throws `TOO_COMPLEX` where its limit is passed. */
export interface PageCounter {
  addCharacters(count: number): void;
  openElement(): void;
  closeElement(): void;
  addAttribute(name: string, value: string): void;
  /** A comment is counted as a text is. */
  addText(): void;
  elements(): number;
}

export function countPage(source: string, limits: HtmlLimits = DEFAULT_LIMITS): PageCounter {
  const counts = { elements: 0, depth: 0, texts: 0, attributes: 0, each: 0 };
  const check = (limit: HtmlLimit, count: number) => {
    if (count <= limits[limit]) return;
    throw new ReaderError({ code: "TOO_COMPLEX", source, what: limit, limit: limits[limit] });
  };
  return {
    addCharacters: (count) => check("characters", count),
    openElement() {
      check("elements", ++counts.elements);
      check("depth", ++counts.depth);
      counts.each = 0;
    },
    closeElement: () => void counts.depth--,
    addAttribute(name, value) {
      check("attributes", ++counts.attributes);
      check("attributesEach", ++counts.each);
      if (name === "class") check("class", value.length);
    },
    addText: () => check("texts", ++counts.texts),
    elements: () => counts.elements,
  };
}
