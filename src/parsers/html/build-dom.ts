import { parseHTML } from "linkedom/worker";
import type { DomDocument } from "./dom.ts";
import { shapeDocument } from "./dom-shape.ts";

/** A page as a DOM; nothing in it is run or fetched. */
export function buildDom(html: string): DomDocument {
  return shapeDocument(parseHTML(html).document as unknown as DomDocument);
}
