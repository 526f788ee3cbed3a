import type { DomElement } from "./dom.ts";
import type { OpenMark } from "./inline-writer.ts";

/** Makes a link absolute, as far as possible; `undefined` if it leads nowhere. */
export type ResolveHref = (href: string) => string | undefined;

const KINDS: Readonly<Record<string, OpenMark["kind"]>> = {
  EM: "emphasis",
  I: "emphasis",
  CITE: "emphasis",
  DFN: "emphasis",
  STRONG: "strong",
  B: "strong",
  CODE: "code",
  KBD: "code",
  SAMP: "code",
  TT: "code",
};

/** Schemes of links that are kept. */
const SCHEME = /^(?:https?|mailto|tel|ftp|geo|news|urn|doi):/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** The mark of an inline element; `undefined` if it has none. */
export function markOf(element: DomElement, resolve: ResolveHref): OpenMark | undefined {
  if (element.tagName !== "A") {
    const kind = KINDS[element.tagName];
    return kind && { kind };
  }
  const written = element.getAttribute("href")?.trim();
  const href = written ? resolve(written) : undefined;
  return href === undefined ? undefined : { kind: "link", href };
}

/**
 * Creates a resolver for links. Without a base, relative links stay as written. Links within the page and
 * links that would run code are dropped.
 */
export function createResolver(base: string | undefined): ResolveHref {
  return (href) => {
    if (href.startsWith("#")) return undefined;
    if (ANY_SCHEME.test(href)) return SCHEME.test(href) ? href : undefined;
    return base === undefined ? href : (resolveUrl(href, base) ?? href);
  };
}

/** Makes a URL absolute; `undefined` if that is impossible. */
export function resolveUrl(href: string, base?: string): string | undefined {
  return URL.canParse(href, base) ? new URL(href, base).href : undefined;
}
