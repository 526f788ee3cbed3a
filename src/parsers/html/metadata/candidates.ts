import type { DomElement } from "../dom.ts";
import { standsBeside } from "./beside.ts";
import type { Matcher } from "./selector.ts";

/**
 * The elements that each of several matchers means, one matcher after the other, the first few of each,
 * but for those that stand beside the article.
 * @param elements Those of a page that may be meant.
 */
export function* candidates(
  elements: readonly DomElement[],
  matchers: readonly Matcher[],
  looks: number,
): Generator<DomElement> {
  for (const matches of elements.length > 0 ? matchers : []) {
    const found = elements.filter(matches).slice(0, looks);
    yield* found.filter((element) => !standsBeside(element));
  }
}
