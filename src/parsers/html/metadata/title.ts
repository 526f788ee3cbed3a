import { collapse, lineOf, normalize } from "../dom.ts";
import type { PageIndex } from "./candidates.ts";
import type { LinkedArticle } from "./json-ld.ts";
import { firstTag, type MetaTags } from "./meta-tags.ts";

const TAGS = [
  "og:title",
  "twitter:title",
  "citation_title",
  "dc.title",
  "dcterms.title",
  "title",
  "parsely-title",
  "sailthru.title",
];
/** What parts a title from the name of its site. */
const PARTING = /\s+[|–—\-»·:•/]+\s+|\s*[|»]\s*/g;
const LEAST_WORDS = 3;
/** No title is longer. */
const LIMIT = 1000;

/** An article's title: linked data, then meta elements, then the document's, in the words of the page's own heading where it has them. */
export function findTitle(
  index: PageIndex,
  linked: LinkedArticle,
  tags: MetaTags,
  siteName: string | undefined,
): string | undefined {
  const headings = index.headings.map(lineOf).filter((text) => text.length > 3);
  const whole = lineOf(index.titles[0]).slice(0, LIMIT);
  const stated = stripMarkup(linked.headline) ?? firstTag(tags, ...TAGS);
  const title = stated ?? whole;
  if (title === "") return headings[0];
  const heading = headings.find((text) => isPartOf(text, title));
  if (heading !== undefined) return heading;
  if (stated === undefined && headings.length === 1) return headings[0];
  return cutSiteName(title, siteName);
}

function stripMarkup(headline: string | undefined): string | undefined {
  const text = collapse((headline ?? "").replace(/<[^<>]{0,200}>/g, ""));
  return text === "" ? undefined : text;
}

/** Whether a heading is the title, the name of the site and such aside. */
function isPartOf(heading: string, title: string): boolean {
  const words = normalize(heading);
  return words.includes(" ") && ` ${normalize(title)} `.includes(` ${words} `);
}

function cutSiteName(title: string, siteName: string | undefined): string {
  const partings = [...title.matchAll(PARTING)];
  const last = partings.at(-1);
  if (!last) return title;
  const head = title.slice(0, last.index);
  const tail = title.slice(last.index + last[0].length);
  const isSite = siteName !== undefined && normalize(tail) === normalize(siteName);
  const short = tail.split(" ").length <= 4 && head.split(" ").length >= LEAST_WORDS;
  return isSite || short ? collapse(head) : title;
}
