import { attributeOf, type DomDocument, type DomElement, elementsIn } from "./dom.ts";

/** Parts of a page that are seldom its article: elements, and the roles of others. */
const ASIDE_TAGS: ReadonlySet<string> = new Set("ASIDE DIALOG FOOTER FORM NAV".split(" "));
const ASIDE_ROLES: ReadonlySet<string> = new Set(
  "navigation contentinfo complementary banner".split(" "),
);
/** A part with more of the page's text than this is kept, whatever it is called. */
const SHARE = 0.25;
const FORM_SHARE = 0.4;
const LONG = 1500;

/** Takes out of a page what is beside its article, before the article is looked for. */
export function pruneDom(document: DomDocument): void {
  const total = document.body?.textContent?.length ?? 0;
  for (const element of elementsIn(document)) {
    if (isAside(element) && !holdsArticle(element, total)) element.remove();
  }
}

function isAside(element: DomElement): boolean {
  if (ASIDE_TAGS.has(element.tagName) || ASIDE_ROLES.has(attributeOf(element, "role"))) return true;
  return (
    attributeOf(element, "aria-hidden") === "true" &&
    attributeOf(element, "class").includes("modal")
  );
}

function holdsArticle(element: DomElement, total: number): boolean {
  const { tagName } = element;
  if (tagName === "FORM" && (element.textContent?.length ?? 0) > total * FORM_SHARE) return true;
  const inside = elementsIn(element);
  if (inside.some(isArticle)) return true;
  const prose = inside
    .filter((one) => one.tagName === "P")
    .reduce((sum, p) => sum + (p.textContent ?? "").trim().length, 0);
  if (tagName !== "NAV" && tagName !== "FOOTER" && prose > total * SHARE) return true;
  return (tagName === "ASIDE" || tagName === "FOOTER") && prose > LONG;
}

function isArticle(element: DomElement): boolean {
  const { tagName } = element;
  if (tagName === "ARTICLE" || tagName === "MAIN") return true;
  return attributeOf(element, "itemprop") === "articleBody";
}
