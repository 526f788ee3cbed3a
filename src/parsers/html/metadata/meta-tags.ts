import { collapse, type DomElement } from "../dom.ts";

/** The contents of a page's meta elements by lower-case name, in page order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Longer contents are cut off. */
const MAX_CONTENT_LENGTH = 2000;
/** Contents kept for one name. */
const MAX_VALUES = 20;
const NAME_ATTRIBUTES = ["property", "name", "itemprop", "http-equiv"];

export function readMetaTags(elements: readonly DomElement[]): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of elements) {
    const content = collapse((element.getAttribute("content") ?? "").slice(0, MAX_CONTENT_LENGTH));
    if (content === "") continue;
    for (const attribute of NAME_ATTRIBUTES) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) tags.set(name, [...(tags.get(name) ?? []), content].slice(0, MAX_VALUES));
    }
  }
  return tags;
}

/** Returns the first content of the first name that has any. */
export function firstTag(tags: MetaTags, ...names: readonly string[]): string | undefined {
  return names.map((name) => tags.get(name)?.[0]).find((content) => content !== undefined);
}
