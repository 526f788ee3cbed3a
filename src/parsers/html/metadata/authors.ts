import { isPersonName } from "../../newswire/byline-names.ts";
import { collapse, type DomElement, lineOf, normalize } from "../dom.ts";
import { isHandle, isInitials, isOrganization, isSiteName, splitNames } from "./author-names.ts";
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

/** Elements that are made for the author's name; their text is trusted. */
const SURE_ELEMENTS = [
  "[itemprop=author] [itemprop=name]",
  ".vcard .fn,.author .fn",
  "[rel=author]",
  "[itemprop=author]",
  ".author.vcard,.vcard.author,.vcard .author",
].map(compileSelector);
/** Elements that may have the author; their text must look like a person's name. */
const LIKELY_ELEMENTS = [
  ".author-name,.byline-name,.byline__name,.byline-author,.authorname-txt,[class*=author-name],[class*=author_name]",
  "byline,.byline,.post-author,.entry-author,.author,.autor,.authors,.autoren",
  "[class*=byline] a,[class*=author] a,[class*=autor] a",
  "[class*=byline],[class*=author],[class*=autor]",
  "a[href*=/author/],a[href*=/autor/],a[href*=/authors/],a[href*=/autoren/],a[href*=/auteur/]",
].map(compileSelector);
/** Maximum number of elements for each selector. */
const MAX_CANDIDATES = 3;

/** The places where a page may name its authors. */
export interface AuthorSources {
  /** Elements that may hold an author. */
  readonly elements: readonly DomElement[];
  /** Returns all visible text in lower case. */
  readonly shown: () => string;
  readonly linked: LinkedArticle;
  readonly tags: MetaTags;
  readonly siteName?: string | undefined;
  readonly url?: string | undefined;
  /** The short blocks around the headline; see `headLines`. */
  readonly lines: readonly string[];
  /** All blocks of the page that are not peripheral. */
  readonly allLines: readonly string[];
}

/**
 * Finds the authors in JSON-LD, then in meta elements, then in the page's elements, then in its lines. Skips
 * names that the page does not show, and names of companies and of the site: publishing systems often fill
 * those in.
 */
export function findAuthors(sources: AuthorSources): readonly string[] {
  const declared = declaredAuthors(sources);
  if (declared.length > 0 && !declared.every(isHandle))
    return completeNames(declared, sources.lines);
  const seen = fromElements(sources);
  if (seen.length > 0) return completeNames(seen, sources.lines);
  if (declared.length > 0) return declared;
  return fromLines(sources);
}

function fromLines({ lines, allLines, siteName, url }: AuthorSources): readonly string[] {
  const credited = readCredits(lines);
  const names = credited.length > 0 ? credited : readLabels(allLines);
  return names.filter((name) => !isOrganization(name) && !isSiteName(name, siteName, url));
}

/**
 * Completes names from a line near the headline that has more: a surname, further authors. Publishing systems
 * often know only who uploaded an article.
 */
function completeNames(names: readonly string[], lines: readonly string[]): readonly string[] {
  const credited = [readCredits(lines), ...lines.map((line) => readNames(line))];
  const fuller = credited.find(
    (others) => others.length >= names.length && names.every((name) => isAmong(name, others)),
  );
  return fuller ?? names;
}

/** Whether any of several names equals a name or begins with it. */
function isAmong(name: string, names: readonly string[]): boolean {
  const own = normalize(name);
  return names.map(normalize).some((other) => other === own || other.startsWith(`${own} `));
}

function declaredAuthors({ shown, linked, tags, siteName, url }: AuthorSources): readonly string[] {
  const sources = [linked.authors, ...TAGS.map((name) => tags.get(name) ?? [])];
  const named = sources
    .map((lines) => namesIn(lines))
    .map((names) =>
      names.filter(
        (name) => !isOrganization(name) && !isSiteName(name, siteName, url) && !isInitials(name),
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

function fromElements(sources: AuthorSources): readonly string[] {
  const sure = search(sources, SURE_ELEMENTS, () => true);
  return sure.length > 0 ? sure : search(sources, LIKELY_ELEMENTS, isPersonName);
}

function search(
  { elements, siteName }: AuthorSources,
  matchers: readonly Matcher[],
  accepts: (name: string) => boolean,
): readonly string[] {
  for (const element of candidates(elements, matchers, MAX_CANDIDATES)) {
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

/** Splits lines into distinct names. In a line with a company's name, only names of people count. */
function namesIn(lines: readonly string[]): string[] {
  const names = lines.map(splitNames).map((all) => {
    const people = all.filter((name) => !isOrganization(name));
    return people.length === all.length ? all : people.filter(isPersonName);
  });
  return [...new Set(names.flat())];
}
