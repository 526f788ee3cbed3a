import { childrenOf, type DomDocument, type DomNode, isElement, isText } from "../dom.ts";
import { UNSEEN } from "../elements.ts";

/** All text that a page shows, in small letters, word after word. */
export function shownText(document: DomDocument): string {
  const parts: string[] = [];
  if (document.body) collect(document.body, parts);
  return parts.join(" ").toLowerCase();
}

function collect(node: DomNode, parts: string[]): void {
  for (const child of childrenOf(node)) {
    if (isText(child)) parts.push(child.nodeValue ?? "");
    else if (isElement(child) && !UNSEEN.has(child.tagName)) collect(child, parts);
  }
}
