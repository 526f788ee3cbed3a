import type { DomElement } from "./dom.ts";
import type { OpenMark } from "./inline-writer.ts";

/** The absolute address of a link, as far as one can be made; `undefined` where it leads nowhere. */
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

/** What leads somewhere when it is followed. */
const SCHEME = /^(?:https?|mailto|tel|ftp|geo|news|urn|doi):/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** The mark of an inline element, if it is one. */
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
 * Resolves links against where the page came from. Without a base relative links stay as written; links
 * into the page itself and those that would run something are none.
 */
export function createResolver(base: string | undefined): ResolveHref {
  return (href) => {
    if (href.startsWith("#")) return undefined;
    if (ANY_SCHEME.test(href)) return SCHEME.test(href) ? href : undefined;
    return base === undefined ? href : (resolveUrl(href, base) ?? href);
  };
}

/** An address made absolute; `undefined` where that cannot be done. */
export function resolveUrl(href: string, base?: string): string | undefined {
  return URL.canParse(href, base) ? new URL(href, base).href : undefined;
}
