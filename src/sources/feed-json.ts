import { type FeedBody, type FeedEntry, type ParsedFeed, toMetadata } from "./feed-entry.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** Parses JSON Feed (jsonfeed.org, versions 1 and 1.1). */
export function parseFeed(text: string): ParsedFeed {
  const feed: unknown = JSON.parse(text);
  if (!isObject(feed) || !Array.isArray(feed.items)) throw new Error("no items");
  return { entries: feed.items.filter(isObject).map((item) => toEntry(item, feed)) };
}

function toEntry(item: JsonObject, feed: JsonObject): FeedEntry {
  const metadata = toMetadata({
    id: typeof item.id === "number" ? String(item.id) : stringOf(item.id),
    title: stringOf(item.title),
    url: stringOf(item.url),
    authors: namesOf(item).length > 0 ? namesOf(item) : namesOf(feed),
    published: stringOf(item.date_published),
    siteName: stringOf(feed.title),
    language: stringOf(item.language) ?? stringOf(feed.language),
  });
  return { metadata, body: bodyOf(item) };
}

function bodyOf(item: JsonObject): FeedBody | undefined {
  const html = stringOf(item.content_html);
  if (html !== undefined) return { text: html, format: "html" };
  const text = stringOf(item.content_text) ?? stringOf(item.summary);
  return text === undefined ? undefined : { text, format: "text" };
}

/** Version 1 has one author, 1.1 a list of them. */
function namesOf({ authors, author }: JsonObject): readonly string[] {
  const all: readonly unknown[] = Array.isArray(authors) ? authors : [author];
  return all.flatMap((one) => (isObject(one) ? (stringOf(one.name) ?? []) : []));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
