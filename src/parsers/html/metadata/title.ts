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
/** Separators between a title and the site's name. */
const SEPARATOR = /\s+[|–—\-»·:•/]+\s+|\s*[|»]\s*/g;
const MIN_TITLE_WORDS = 3;
const MAX_TITLE_LENGTH = 1000;

/** Finds the title in JSON-LD, then in meta elements, then in `<title>`. If a heading has the same words, it wins. */
export function findTitle(
  index: PageIndex,
  linked: LinkedArticle,
  tags: MetaTags,
  siteName: string | undefined,
): string | undefined {
  const headings = index.headings.map(lineOf).filter((text) => text.length > 3);
  const whole = lineOf(index.titles[0]).slice(0, MAX_TITLE_LENGTH);
  const declared = stripMarkup(linked.headline) ?? firstTag(tags, ...TAGS);
  const title = declared ?? whole;
  if (title === "") return headings[0];
  const heading = headings.find((text) => isPartOf(text, title));
  if (heading !== undefined) return heading;
  if (declared === undefined && headings.length === 1) return headings[0];
  return cutSiteName(title, siteName);
}

function stripMarkup(headline: string | undefined): string | undefined {
  const text = collapse((headline ?? "").replace(/<[^<>]{0,200}>/g, ""));
  return text === "" ? undefined : text;
}

/** Whether a heading is a part of the title, which may also have the site's name. */
function isPartOf(heading: string, title: string): boolean {
  const words = normalize(heading);
  return words.includes(" ") && ` ${normalize(title)} `.includes(` ${words} `);
}

function cutSiteName(title: string, siteName: string | undefined): string {
  const separators = [...title.matchAll(SEPARATOR)];
  const last = separators.at(-1);
  if (!last) return title;
  const head = title.slice(0, last.index);
  const tail = title.slice(last.index + last[0].length);
  const isSite = siteName !== undefined && normalize(tail) === normalize(siteName);
  const short = tail.split(" ").length <= 4 && head.split(" ").length >= MIN_TITLE_WORDS;
  return isSite || short ? collapse(head) : title;
}
