import { collapse, type DomElement } from "../dom.ts";

/** The contents of a page's meta elements under their names in small letters, in page order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Longer contents are no metadata. */
const LIMIT = 2000;
const NAMING = ["property", "name", "itemprop", "http-equiv"];

export function readMetaTags(elements: readonly DomElement[]): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of elements) {
    const content = collapse((element.getAttribute("content") ?? "").slice(0, LIMIT));
    if (content === "") continue;
    for (const naming of NAMING) {
      const name = element.getAttribute(naming)?.trim().toLowerCase();
      if (name) tags.set(name, [...(tags.get(name) ?? []), content].slice(0, 20));
    }
  }
  return tags;
}

/** The first content there is of the first name that has one. */
export function firstTag(tags: MetaTags, ...names: readonly string[]): string | undefined {
  return names.map((name) => tags.get(name)?.[0]).find((content) => content !== undefined);
}
