import { ReaderError } from "../../model/failure.ts";

/** Limits of a page. A page that exceeds one is rejected while its DOM is built. */
export interface HtmlLimits {
  /** Length of the page in code units. */
  readonly characters: number;
  readonly elements: number;
  /** Levels of nested elements. */
  readonly depth: number;
  /** Text nodes and comments. */
  readonly texts: number;
  readonly attributes: number;
  /** Attributes of one element: the DOM searches all of them each time. */
  readonly attributesEach: number;
  /** Length of a `class` attribute in code units: the DOM splits it at once. */
  readonly class: number;
}

export type HtmlLimit = keyof HtmlLimits;

/** Ten times what large news pages have. */
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
 * Nearly all pages are within these limits and take at most a second. Others may take much longer: the time
 * of main-content extraction grows with elements times depth.
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

/** Multiplies limits by a factor. */
export function scaleLimits(limits: HtmlLimits, factor: number): HtmlLimits {
  return mapLimits((limit) => Math.max(1, Math.floor(limits[limit] * factor)));
}

/** Takes the lower of each two limits. */
export function narrowLimits(first: HtmlLimits, second: HtmlLimits): HtmlLimits {
  return mapLimits((limit) => Math.min(first[limit], second[limit]));
}

function mapLimits(pick: (limit: HtmlLimit) => number): HtmlLimits {
  const entries = (Object.keys(DEFAULT_LIMITS) as HtmlLimit[]).map((limit) => [limit, pick(limit)]);
  return Object.fromEntries(entries) as unknown as HtmlLimits;
}

/** Counts the parts of a page while it is parsed. Each method throws `TOO_COMPLEX` if its limit is exceeded. */
export interface PageCounter {
  addCharacters(count: number): void;
  openElement(): void;
  closeElement(): void;
  addAttribute(name: string, value: string): void;
  /** Counts a text node or a comment. */
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
