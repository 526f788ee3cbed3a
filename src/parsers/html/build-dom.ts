import { Parser } from "htmlparser2";
import type { DomDocument, DomNode } from "./dom.ts";
import { shapeDocument } from "./dom-shape.ts";
import { countPage, type HtmlLimits, type PageCounter } from "./limits.ts";
import { parseHTML } from "./linkedom.ts";

/** A page as a DOM, without what no step looks at. */
export interface BuiltPage {
  readonly document: DomDocument;
  /** How many elements the page has. */
  readonly elements: number;
}

/** A node that is being filled. */
interface OpenNode extends DomNode {
  readonly parentNode: OpenNode;
  appendChild(node: DomNode): void;
  setAttribute(name: string, value: string): void;
}

interface NewDocument extends OpenNode {
  createElement(name: string): OpenNode;
  createTextNode(text: string): DomNode;
}

/** Elements with neither text nor metadata in them. */
const OPAQUE = names("script style svg template");
const LINKED_DATA = "application/ld+json";

/** Attributes that some step looks at. */
const ATTRIBUTES = names(
  "aria-hidden aria-modal class colspan content datatable datetime dir hidden href http-equiv id itemprop lang",
  "name property pubdate rel role rowspan start summary title type value xml:lang",
);
/** Elements of which any attribute may tell what they show. */
const MEDIA = names("embed figure iframe img object picture source video");

/** The page is handed to the parser in pieces, so that a hostile one is left at once. */
const PIECE = 65_536;

/**
 * A page as a DOM; nothing in it is run or fetched. Scripts, styles, comments and attributes that nobody
 * asks for are counted and left out: every node costs time.
 * @param source What errors call it.
 * @throws ReaderError `TOO_COMPLEX` with the first limit that is passed.
 */
export function buildDom(html: string, source: string, limits?: HtmlLimits): BuiltPage {
  const counter = countPage(source, limits);
  counter.addCharacters(html.length);
  const { document } = parseHTML("");
  const parser = createBuilder(document as unknown as NewDocument, counter);
  for (let at = 0; at < html.length; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  return {
    document: shapeDocument(document as unknown as DomDocument),
    elements: counter.elements(),
  };
}

function createBuilder(document: NewDocument, counter: PageCounter): Parser {
  let at: OpenNode = document;
  /** How many elements are open from an opaque one on. */
  let hidden = 0;
  return new Parser({
    onopentagname: counter.openElement,
    onattribute: counter.addAttribute,
    oncomment: counter.addText,
    onopentag(name, attributes) {
      if (hidden > 0 || isOpaque(name, attributes)) return void hidden++;
      const element = document.createElement(name);
      for (const attribute of Object.keys(attributes)) {
        const value = attributes[attribute] ?? "";
        if (isAsked(attribute, value, name)) element.setAttribute(attribute, value);
      }
      at.appendChild(element);
      at = element;
    },
    onclosetag() {
      counter.closeElement();
      if (hidden > 0) hidden--;
      else at = at.parentNode;
    },
    ontext(text) {
      counter.addText();
      if (hidden === 0) at.appendChild(document.createTextNode(text));
    },
  });
}

function isOpaque(name: string, { type }: Readonly<Record<string, string>>): boolean {
  return OPAQUE.has(name) && type !== LINKED_DATA;
}

function isAsked(attribute: string, value: string, element: string): boolean {
  if (ATTRIBUTES.has(attribute) || MEDIA.has(element)) return true;
  return attribute === "style" && /display|visibility/i.test(value);
}

function names(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}
