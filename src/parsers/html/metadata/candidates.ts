import type { DomDocument, DomElement } from "../dom.ts";
import { standsBeside } from "./beside.ts";

/**
 * The elements that one of several selectors means, selector after selector, the first few of each, but
 * for those that stand beside the article.
 * @param wide Means all of them: it is looked for once, the selectors in what it found.
 */
export function* candidates(
  document: DomDocument,
  wide: string,
  selectors: readonly string[],
  looks: number,
): Generator<DomElement> {
  const all = [...document.querySelectorAll(wide)];
  for (const selector of all.length > 0 ? selectors : []) {
    const found = all.filter((element) => element.matches(selector)).slice(0, looks);
    yield* found.filter((element) => !standsBeside(element));
  }
}
