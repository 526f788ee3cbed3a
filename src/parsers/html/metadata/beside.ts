import type { DomElement } from "../dom.ts";
import { createNameReader, isBeside } from "../names.ts";

/** Whether an element stands in a part of the page that is about other things than its article. */
export function standsBeside(element: DomElement): boolean {
  const read = createNameReader();
  for (let at: DomElement | null = element.parentElement; at; at = at.parentElement) {
    if (isBeside(at, read)) return true;
  }
  return false;
}
