import type { DomDocument, DomElement } from "./dom.ts";

/** Parts of a page that are seldom its article. */
const ASIDE =
  "nav,footer,aside,form,dialog,[role=navigation],[role=contentinfo],[role=complementary],[role=banner],[aria-hidden=true][class*=modal]";
const ARTICLE = "article,main,[itemprop=articleBody]";
/** A part with more of the page's text than this is kept, whatever it is called. */
const SHARE = 0.25;
const FORM_SHARE = 0.4;
const LONG = 1500;

/** Takes out of a page what is beside its article, before the article is looked for. */
export function pruneDom(document: DomDocument): void {
  const total = document.body?.textContent?.length ?? 0;
  for (const element of [...document.querySelectorAll(ASIDE)]) {
    if (!holdsArticle(element, total)) element.remove();
  }
}

function holdsArticle(element: DomElement, total: number): boolean {
  const { tagName } = element;
  if (tagName === "FORM" && (element.textContent?.length ?? 0) > total * FORM_SHARE) return true;
  if (element.querySelector(ARTICLE)) return true;
  const prose = [...element.querySelectorAll("p")].reduce(
    (sum, p) => sum + (p.textContent ?? "").trim().length,
    0,
  );
  if (tagName !== "NAV" && tagName !== "FOOTER" && prose > total * SHARE) return true;
  return (tagName === "ASIDE" || tagName === "FOOTER") && prose > LONG;
}
