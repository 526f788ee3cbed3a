import { wordSet } from "../../model/letters.ts";
import type { DomDocument, DomElement, DomNode } from "./dom.ts";

/** The DOM methods that move nodes. */
interface Movable extends DomElement {
  readonly childNodes: Iterable<DomNode>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  append(...nodes: readonly DomNode[]): void;
  setAttribute(name: string, value: string): void;
}

interface MovableDocument extends DomDocument {
  readonly childNodes: Iterable<DomNode>;
  readonly children: Iterable<DomElement>;
  createElement(name: string): Movable;
  appendChild(node: DomNode): void;
}

/** Elements that belong in the head if they come before the body's content. */
const HEAD_ELEMENTS: ReadonlySet<string> = wordSet("BASE LINK META SCRIPT STYLE TITLE");

/**
 * Gives a document a single `html` with one `head` and one `body`, as browsers do, even if the page has server
 * warnings before `html`, two bodies, or elements outside them. The DOM's own `body` would be empty then.
 */
export function shapeDocument(document: DomDocument): DomDocument {
  const movable = document as MovableDocument;
  if (isWellShaped(movable)) return document;
  const root = movable.createElement("html");
  const head = movable.createElement("head");
  const body = movable.createElement("body");
  const distribute = (node: DomNode) => {
    const element = node as Movable;
    const { nodeName } = node;
    if (nodeName === "HTML" || nodeName === "HEAD" || nodeName === "BODY") {
      if (nodeName === "HTML") copyAttributes(element, root);
      for (const child of [...element.childNodes]) distribute(child);
    } else if (HEAD_ELEMENTS.has(nodeName) && !body.firstChild) head.append(node);
    else if (node.nodeType !== 10) body.append(node);
  };
  for (const node of [...movable.childNodes]) distribute(node);
  root.append(head, body);
  for (const element of [...movable.children]) element.remove();
  movable.appendChild(root);
  return document;
}

function isWellShaped({ children }: MovableDocument): boolean {
  const [root, second] = children;
  if (root?.nodeName !== "HTML" || second) return false;
  const [head, body, more] = (root as unknown as MovableDocument).children;
  return head?.nodeName === "HEAD" && body?.nodeName === "BODY" && !more;
}

function copyAttributes(from: Movable, to: Movable): void {
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
}
