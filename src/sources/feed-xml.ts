import { parseFeed as parseXml } from "@rowanmanning/feed-parser";
import {
  type EntryMetadata,
  type FeedBody,
  type FeedEntry,
  type ParsedFeed,
  toMetadata,
} from "./feed-entry.ts";

type XmlFeed = ReturnType<typeof parseXml>;
type XmlItem = XmlFeed["items"][number];
type XmlElement = XmlItem["element"];

/** Elements with an item's text, full text first: RSS 1.0 and 2.0, then Atom. */
const BODIES = ["encoded", "content", "description", "summary"] as const;
/** Media RSS has elements of the same names for pictures. */
const MEDIA_NAMESPACE = "media";
const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|&#?\w{1,8};/i;

/** Parses RSS (0.9 to 2.0) and Atom. */
export function parseFeed(text: string): ParsedFeed {
  const feed = withCachedFacts(parseXml(text));
  const { title, language } = feed;
  const known = { siteName: title ?? undefined, language: language ?? undefined };
  return { entries: feed.items.map((item) => toEntry(item, known)) };
}

/**
 * Caches the URL and authors of a feed, because each item asks for them and the library then walks through
 * all items. The authors of an RSS feed are editors or webmasters, so only those of Atom count.
 */
function withCachedFacts(feed: XmlFeed): XmlFeed {
  const { url } = feed;
  const authors = feed.meta.type === "atom" ? feed.authors : [];
  return Object.defineProperties(feed, { url: { value: url }, authors: { value: authors } });
}

function toEntry(item: XmlItem, known: Partial<EntryMetadata>): FeedEntry {
  const metadata = toMetadata({
    id: item.id ?? undefined,
    title: item.title ?? undefined,
    url: item.url ?? undefined,
    authors: item.authors.flatMap(({ name }) => name ?? []),
    published: item.published?.toISOString(),
    ...known,
  });
  return { metadata, body: bodyOf(item) };
}

/**
 * Reads the item's text from its elements. The library's `content` decodes entities once too often, so that
 * `5 &lt; 6` in a page would open a tag.
 */
function bodyOf(item: XmlItem): FeedBody | undefined {
  for (const name of BODIES) {
    const found = item.element
      .findElementsWithName(name)
      .find((one) => one.namespace !== MEDIA_NAMESPACE && one.textContent.trim() !== "");
    if (found) return isXhtml(found) ? htmlOf(item.content ?? "") : bodyIn(found);
  }
  return undefined;
}

function bodyIn(element: XmlElement): FeedBody {
  const text = element.textContent.trim();
  const type = element.getAttribute("type");
  const isHtml = type === null ? TAG.test(text) : type.includes("html");
  return isHtml ? htmlOf(text) : { text, format: "text" };
}

function htmlOf(text: string): FeedBody {
  return { text, format: "html" };
}

function isXhtml(element: XmlElement): boolean {
  return element.getAttribute("type") === "xhtml";
}
