import { Parser } from "htmlparser2";
import { ReaderError } from "../../model/failure.ts";

/** How much of each a page may have; a page that has more is refused before its DOM is built. */
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

/** What errors call them. */
const WORDS: Readonly<Record<HtmlLimit, string>> = {
  characters: "characters",
  elements: "elements",
  depth: "elements inside one another",
  texts: "pieces of text and comments",
  attributes: "attributes",
  attributesEach: "attributes of one element",
  class: "characters in a class",
};

/** The page is handed to the parser in pieces, so that a hostile one is left at once. */
const PIECE = 65_536;

type Check = (limit: HtmlLimit, count: number) => void;

/**
 * Counts what a page is made of, without a DOM.
 * @returns How many elements it has.
 * @throws ReaderError `TOO_COMPLEX` with the first limit that is passed.
 */
export function checkLimits(html: string, source: string, limits = DEFAULT_LIMITS): number {
  const check: Check = (limit, count) => {
    if (count <= limits[limit]) return;
    const what = WORDS[limit];
    throw new ReaderError({ code: "TOO_COMPLEX", source, what, limit: limits[limit] });
  };
  check("characters", html.length);
  const { parser, elements } = createCounter(check);
  for (let at = 0; at < html.length; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  return elements();
}

function createCounter(check: Check): { parser: Parser; elements: () => number } {
  const counts = { elements: 0, depth: 0, texts: 0, attributes: 0, each: 0 };
  const parser = new Parser({
    onopentagname() {
      check("elements", ++counts.elements);
      check("depth", ++counts.depth);
      counts.each = 0;
    },
    onclosetag: () => void counts.depth--,
    ontext: () => check("texts", ++counts.texts),
    // A comment is a node as a text is.
    oncomment: () => check("texts", ++counts.texts),
    onattribute(name, value) {
      check("attributes", ++counts.attributes);
      check("attributesEach", ++counts.each);
      if (name === "class") check("class", value.length);
    },
  });
  return { parser, elements: () => counts.elements };
}
