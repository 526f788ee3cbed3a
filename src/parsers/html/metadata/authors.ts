import { isPersonName } from "../../names.ts";
import { collapse, type DomElement, lineOf } from "../dom.ts";
import { isHandle, isOrganization, isSign, isSiteName, splitNames } from "./author-names.ts";
import { candidates } from "./candidates.ts";
import type { LinkedArticle } from "./json-ld.ts";
import type { MetaTags } from "./meta-tags.ts";
import { compileSelector, type Matcher } from "./selector.ts";

const TAGS = [
  "article:author",
  "og:article:author",
  "author",
  "dc.creator",
  "dcterms.creator",
  "citation_author",
  "parsely-author",
  "sailthru.author",
  "byl",
  "cxenseparse:author",
];

/** Elements made to name the author: whatever they hold is the name. */
const SURE_ELEMENTS = [
  "[itemprop=author] [itemprop=name]",
  ".vcard .fn,.author .fn",
  "[rel=author]",
  "[itemprop=author]",
  ".author.vcard,.vcard.author,.vcard .author",
].map(compileSelector);
/** Elements that name the author where what they hold looks like a name. */
const LIKELY_ELEMENTS = [
  ".author-name,.byline-name,.byline__name,.byline-author,.authorname-txt,[class*=author-name],[class*=author_name]",
  "byline,.byline,.post-author,.entry-author,.author,.autor,.authors,.autoren",
  "[class*=byline] a,[class*=author] a,[class*=autor] a",
  "[class*=byline],[class*=author],[class*=autor]",
  "a[href*=/author/],a[href*=/autor/],a[href*=/authors/],a[href*=/autoren/],a[href*=/auteur/]",
].map(compileSelector);
/** Elements of one kind that are looked at. */
const LOOKS = 3;

const BYLINE =
  /^(?:(?:(?:written|posted|published|story|text|words|reported|blog beitrag|ein beitrag|ein gastbeitrag|beitrag|interview) )?(?:by|von|par|por|di)\b ?:?|(?:text|autor|autorin|autoren|author|authors|redaktion) ?:) ?(?=\S)/i;
/** What may stand behind the names. */
const CREDIT_END = /\s*(?:[|•·–—(]|,? \d| (?:on|am|le|el|il|for|für) ).*$/i;

/** What is known of a page when its authors are looked for. */
export interface AuthorClues {
  /** Elements that may hold a name. */
  readonly elements: readonly DomElement[];
  /** All that the page shows, in small letters. */
  readonly shown: () => string;
  readonly linked: LinkedArticle;
  readonly tags: MetaTags;
  readonly siteName?: string | undefined;
  readonly url?: string | undefined;
  /** The short lines around the headline, see `headLines`. */
  readonly lines: readonly string[];
}

/**
 * Who wrote an article: linked data, then meta elements, then the page's elements. A name that the page
 * does not show, a firm's or the site's own is often what a publishing system fills in: it is no author.
 */
export function findAuthors(clues: AuthorClues): readonly string[] {
  const stated = statedAuthors(clues);
  if (stated.length > 0 && !stated.every(isHandle)) return stated;
  const seen = fromElements(clues);
  if (seen.length > 0) return seen;
  return stated.length > 0 ? stated : fromLines(clues.lines);
}

function statedAuthors({ shown, linked, tags, siteName, url }: AuthorClues): readonly string[] {
  const sources = [linked.authors, ...TAGS.map((name) => tags.get(name) ?? [])];
  const named = sources
    .map((lines) => namesIn(lines))
    .map((names) =>
      names.filter(
        (name) => !isOrganization(name) && !isSiteName(name, siteName, url) && !isSign(name),
      ),
    )
    .filter((names) => names.length > 0);
  if (named.length === 0) return [];
  const text = shown();
  const isShown = (name: string) => text.includes(lastWord(name));
  return named.map((names) => names.filter(isShown)).find((names) => names.length > 0) ?? [];
}

function lastWord(name: string): string {
  return name.toLowerCase().split(" ").at(-1) ?? "";
}

function fromElements(clues: AuthorClues): readonly string[] {
  const sure = search(clues, SURE_ELEMENTS, () => true);
  return sure.length > 0 ? sure : search(clues, LIKELY_ELEMENTS, isPersonName);
}

function search(
  { elements, siteName }: AuthorClues,
  matchers: readonly Matcher[],
  accepts: (name: string) => boolean,
): readonly string[] {
  for (const element of candidates(elements, matchers, LOOKS)) {
    const names = namesIn([textOf(element)]).filter(
      (name) => !isSiteName(name, siteName, undefined),
    );
    if (names.length > 0 && names.every(accepts)) return names;
  }
  return [];
}

function fromLines(lines: readonly string[]): readonly string[] {
  for (const line of lines.filter((one) => BYLINE.test(one))) {
    const credit = line.replace(BYLINE, "").replace(CREDIT_END, "");
    const names = namesIn([credit]);
    if (names.length > 0 && names.every(isPersonName)) return names;
  }
  return [];
}

function textOf(element: DomElement): string {
  return lineOf(element) || collapse(element.getAttribute("content") ?? "");
}

/** Each name once. Where one of a line is a firm's, only those of people count. */
function namesIn(lines: readonly string[]): string[] {
  const names = lines.map(splitNames).map((all) => {
    const people = all.filter((name) => !isOrganization(name));
    return people.length === all.length ? all : people.filter(isPersonName);
  });
  return [...new Set(names.flat())];
}
