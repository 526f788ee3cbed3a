import { type DomElement, namesOf } from "../dom.ts";
import { createNameReader, isBeside } from "../names.ts";

/** Parts of an article that tell of it: who wrote it, when, about what. */
const ABOUT =
  /(?:^|[\s_-])(?:author|autor|byline|(?:post|entry|article)[_-]*(?:footer|meta|info))/i;

/** Whether an element stands in a part of the page that is about other things than its article. */
export function standsBeside(element: DomElement): boolean {
  const read = createNameReader();
  for (let at: DomElement | null = element.parentElement; at; at = at.parentElement) {
    if (isBeside(at, read) && !ABOUT.test(namesOf(at))) return true;
  }
  return false;
}
