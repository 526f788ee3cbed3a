import { type DomElement, lineOf } from "../dom.ts";
import { candidates } from "./candidates.ts";
import { readDate } from "./date-formats.ts";
import type { LinkedArticle } from "./json-ld.ts";
import { firstTag, type MetaTags } from "./meta-tags.ts";
import { compileSelector } from "./selector.ts";

const PUBLISHED_TAGS = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "dc.date.created",
  "datecreated",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "article:published",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "date",
];
const MODIFIED_TAGS = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "dcterms.modified",
  "last-modified",
];

/** Elements with the date of publication, the most reliable first. */
const PUBLISHED_ELEMENTS = [
  "[itemprop=datePublished]",
  "time[pubdate]",
  "[property=datePublished],[property*=dc:created]",
  "abbr.published,.published[title],.published[datetime]",
  "time.entry-date,time.published",
  "article header time,header time",
  "article time",
  "time[datetime]",
  "time",
  ".entry-date,.post-date,.date-header,.article-date,.article__date,.posted-on,.publish-date,.pubdate,.dateline,.datum",
  "[class*=publish],[class*=timestamp],[class*=Date],[class*=-date],[class*=_date],[class*=datum],[id*=date]",
  ".date,.meta,.byline,.entry-meta,.post-meta,.postmetadata",
].map(compileSelector);
/** Maximum number of elements for each selector. */
const MAX_CANDIDATES = 4;
const MAX_DATE_TEXT_LENGTH = 160;
/** Length of the day in an ISO 8601 date. */
const DAY_LENGTH = "2025-02-03".length;
const IN_PATH =
  /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\D|$)|[/-]((?:19|20)\d\d)(\d\d)(\d\d)(?:\D|$)/;

/** The places where a page may have its dates. */
export interface DateSources {
  /** Elements that may hold a date. */
  readonly elements: readonly DomElement[];
  readonly linked: LinkedArticle;
  readonly tags: MetaTags;
  readonly url?: string | undefined;
  /** The short blocks around the headline; see `headLines`. */
  readonly lines: readonly string[];
}

/** Finds the date of publication in JSON-LD, meta elements, page elements, the URL, or lines near the headline. */
export function findPublished({
  elements,
  linked,
  tags,
  url,
  lines,
}: DateSources): string | undefined {
  return (
    readDate(linked.published ?? "") ??
    fromTags(tags, PUBLISHED_TAGS) ??
    fromElements(elements) ??
    fromPath(url) ??
    firstDate(lines)
  );
}

/** Finds the date of the last change; ignores one before the date of publication. */
export function findModified(
  { linked, tags }: DateSources,
  published: string | undefined,
): string | undefined {
  const modified = readDate(linked.modified ?? "") ?? fromTags(tags, MODIFIED_TAGS);
  const isEarlier =
    modified && published && modified.slice(0, DAY_LENGTH) < published.slice(0, DAY_LENGTH);
  return isEarlier ? undefined : modified;
}

function firstDate(lines: readonly string[]): string | undefined {
  return lines.map((line) => readDate(line)).find((date) => date !== undefined);
}

function fromTags(tags: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const date = readDate(firstTag(tags, name) ?? "");
    if (date) return date;
  }
  return undefined;
}

function fromElements(elements: readonly DomElement[]): string | undefined {
  for (const element of candidates(elements, PUBLISHED_ELEMENTS, MAX_CANDIDATES)) {
    const date = fromElement(element);
    if (date) return date;
  }
  return undefined;
}

function fromElement(element: DomElement): string | undefined {
  const attributes = ["datetime", "content", "title"].map((name) => element.getAttribute(name));
  for (const written of [...attributes, lineOf(element).slice(0, MAX_DATE_TEXT_LENGTH)]) {
    const date = readDate(written ?? "");
    if (date) return date;
  }
  return undefined;
}

function fromPath(url: string | undefined): string | undefined {
  const [, year, month, day, ...packed] = IN_PATH.exec(url ?? "") ?? [];
  return year ? readDate(`${year}-${month}-${day}`) : readDate(packed.join("-"));
}
