import { Parser } from "htmlparser2";
import { wordSet } from "../../model/letters.ts";
import type { DomDocument, DomNode } from "./dom.ts";
import { shapeDocument } from "./dom-shape.ts";
import { countPage, type HtmlLimits, type PageCounter } from "./limits.ts";
import { parseHTML } from "./linkedom.ts";

/** A page's DOM, without the parts that no step uses. */
export interface BuiltPage {
  readonly document: DomDocument;
  /** Number of elements in the page. */
  readonly elements: number;
}

/** A node under construction. */
interface OpenNode extends DomNode {
  readonly parentNode: OpenNode;
  appendChild(node: DomNode): void;
  setAttribute(name: string, value: string): void;
}

interface NewDocument extends OpenNode {
  createElement(name: string): OpenNode;
  createTextNode(text: string): DomNode;
}

/** Elements without text or metadata. */
const OPAQUE = wordSet("script style svg template");
const LINKED_DATA = "application/ld+json";

/** Attributes that some step uses. */
const ATTRIBUTES = wordSet(
  "aria-opaqueDepth aria-modal class colspan content datatable datetime dir hidden href http-equiv id itemprop lang",
  "name property pubdate rel role rowspan start summary title type value xml:lang",
);
/** Elements that keep all attributes, because any may describe the media. */
const MEDIA = wordSet("embed figure iframe img object picture source video");

/** The page is parsed in chunks, so that parsing stops early in a hostile page. */
const CHUNK_CHARACTERS = 65_536;

/**
 * Builds a page's DOM without running or fetching anything. Counts scripts, styles, comments and unused
 * attributes but drops them, because every node costs time.
 * @param source The page's name in errors.
 * @throws ReaderError `TOO_COMPLEX` with the first limit that is exceeded.
 */
export function buildDom(html: string, source: string, limits?: HtmlLimits): BuiltPage {
  const counter = countPage(source, limits);
  counter.addCharacters(html.length);
  const { document } = parseHTML("");
  const parser = createBuilder(document as unknown as NewDocument, counter);
  for (let at = 0; at < html.length; at += CHUNK_CHARACTERS)
    parser.write(html.slice(at, at + CHUNK_CHARACTERS));
  parser.end();
  return {
    document: shapeDocument(document as unknown as DomDocument),
    elements: counter.elements(),
  };
}

function createBuilder(document: NewDocument, counter: PageCounter): Parser {
  let at: OpenNode = document;
  /** Number of open elements from the outermost opaque one on. */
  let opaqueDepth = 0;
  return new Parser({
    onopentagname: counter.openElement,
    onattribute: counter.addAttribute,
    oncomment: counter.addText,
    onopentag(name, attributes) {
      if (opaqueDepth > 0 || isOpaque(name, attributes)) return void opaqueDepth++;
      const element = document.createElement(name);
      for (const attribute of Object.keys(attributes)) {
        const value = attributes[attribute] ?? "";
        if (isUsed(attribute, value, name)) element.setAttribute(attribute, value);
      }
      at.appendChild(element);
      at = element;
    },
    onclosetag() {
      counter.closeElement();
      if (opaqueDepth > 0) opaqueDepth--;
      else at = at.parentNode;
    },
    ontext(text) {
      counter.addText();
      if (opaqueDepth === 0) at.appendChild(document.createTextNode(text));
    },
  });
}

function isOpaque(name: string, { type }: Readonly<Record<string, string>>): boolean {
  return OPAQUE.has(name) && type !== LINKED_DATA;
}

function isUsed(attribute: string, value: string, element: string): boolean {
  if (ATTRIBUTES.has(attribute) || MEDIA.has(element)) return true;
  return attribute === "style" && /display|visibility/i.test(value);
}
