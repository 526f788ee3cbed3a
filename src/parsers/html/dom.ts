import { LETTERS, wordSet } from "../../model/letters.ts";

/** The parts of the DOM that we use. TypeScript's DOM types are not loaded. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  getAttributeNode(name: string): { readonly value: string } | null;
  closest(selector: string): DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  matches(selector: string): boolean;
  remove(): void;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  readonly head: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** Elements that begin and end a block. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = elementNames(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption",
  "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search",
  "section summary table tbody td tfoot th thead tr ul video audio",
);

/** Elements whose content is hidden or not text. */
export const HIDDEN_ELEMENTS: ReadonlySet<string> = elementNames(
  "applet button canvas datalist embed head iframe input math meta link noembed noframes noscript object option",
  "progress script select source style svg template textarea title track",
);

export const HEADING_ELEMENTS: ReadonlySet<string> = elementNames("h1 h2 h3 h4 h5 h6");

const NO_WORD = new RegExp(`[^${LETTERS}\\d]+`, "g");

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT || node.nodeType === CDATA;
}

export function* childrenOf(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** Lists all elements inside a node, in document order. */
export function elementsIn(node: DomNode): DomElement[] {
  const elements: DomElement[] = [];
  collectElements(node, elements);
  return elements;
}

function collectElements(node: DomNode, elements: DomElement[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!isElement(child)) continue;
    elements.push(child);
    collectElements(child, elements);
  }
}

/** An element's text in one line; empty if there is no element. */
export function lineOf(node: DomNode | null | undefined): string {
  return collapse(node?.textContent ?? "");
}

/** Trims a text and turns white space into single spaces. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** An attribute as written; empty if absent. The DOM's own `getAttribute` splits classes, which is slow. */
export function attributeOf(element: DomElement, name: string): string {
  return element.getAttributeNode(name)?.value ?? "";
}

/** An element's classes and id. */
export function namesOf(element: DomElement): string {
  return `${attributeOf(element, "class")} ${attributeOf(element, "id")}`.trim();
}

/** Element names in upper case, as in an HTML DOM. */
function elementNames(...lines: readonly string[]): ReadonlySet<string> {
  return wordSet(...lines.map((line) => line.toUpperCase()));
}

/** Normalizes a text for comparison: lower case, without punctuation. */
export function normalize(text: string): string {
  return text.toLowerCase().replace(NO_WORD, " ").trim();
}
