import { isPersonName } from "../../newswire/byline-names.ts";
import { collapse, type DomElement, lineOf, normalize } from "../dom.ts";
import { isHandle, isOrganization, isSign, isSiteName, splitNames } from "./author-names.ts";
import { candidates } from "./candidates.ts";
import { readCredits, readLabels, readNames } from "./credit-lines.ts";
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
  /** All short lines of the page but those beside the article. */
  readonly allLines: readonly string[];
}

/**
 * Who wrote an article: linked data, then meta elements, then the page's elements. A name that the page
 * does not show, a firm's or the site's own is often what a publishing system fills in: it is no author.
 */
export function findAuthors(clues: AuthorClues): readonly string[] {
  const stated = statedAuthors(clues);
  if (stated.length > 0 && !stated.every(isHandle)) return completeNames(stated, clues.lines);
  const seen = fromElements(clues);
  if (seen.length > 0) return completeNames(seen, clues.lines);
  if (stated.length > 0) return stated;
  return fromLines(clues);
}

function fromLines({ lines, allLines, siteName, url }: AuthorClues): readonly string[] {
  const credited = readCredits(lines);
  const names = credited.length > 0 ? credited : readLabels(allLines);
  return names.filter((name) => !isOrganization(name) && !isSiteName(name, siteName, url));
}

/**
 * The names as a line under the headline has them where it has more: a surname, further authors. What a
 * publishing system knows is often who uploaded an article.
 */
function completeNames(names: readonly string[], lines: readonly string[]): readonly string[] {
  const credited = [readCredits(lines), ...lines.map((line) => readNames(line))];
  const fuller = credited.find(
    (others) => others.length >= names.length && names.every((name) => isAmong(name, others)),
  );
  return fuller ?? names;
}

/** Whether one of several names is a name, or begins with it. */
function isAmong(name: string, names: readonly string[]): boolean {
  const own = normalize(name);
  return names.map(normalize).some((other) => other === own || other.startsWith(`${own} `));
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
