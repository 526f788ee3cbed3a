import { ReaderError } from "../model/failure.ts";
import { collect } from "./byte-streams.ts";
import type { FeedEntry, ParsedFeed } from "./feed-entry.ts";
import type { ByteSource, SourceContext, SourceItem } from "./source.ts";

/**
 * Splits an RSS, Atom or JSON feed into articles, one per item. The text of an article is the item's content
 * or summary, or its title if there is nothing else.
 * @throws ReaderError `DAMAGED` if it is not a feed; `NO_ARTICLES` if it has no items.
 */
export async function* split(
  bytes: ByteSource,
  { maxBytes, decode }: SourceContext,
): AsyncIterable<SourceItem> {
  const { source, charset } = bytes;
  const feed = await parse(await decode(await collect(bytes, maxBytes), source, charset), source);
  if (feed.entries.length === 0) {
    throw new ReaderError({ code: "NO_ARTICLES", source, extensions: [] });
  }
  let number = 0;
  for (const entry of feed.entries) yield toItem(entry, `${source}:${++number}`);
}

async function parse(text: string, source: string): Promise<ParsedFeed> {
  const isJson = text.trimStart().startsWith("{");
  const { parseFeed } = await (isJson ? import("./feed-json.ts") : import("./feed-xml.ts"));
  try {
    return parseFeed(text);
  } catch (error) {
    throw new ReaderError({ code: "DAMAGED", source, what: "feed" }, { cause: error });
  }
}

function toItem({ body, metadata }: FeedEntry, source: string): SourceItem {
  const { text, format } = body ?? { text: metadata.title ?? "", format: "text" };
  const address = metadata.url === undefined ? {} : { url: metadata.url };
  return { origin: "record", document: { source, content: text, format, ...address, metadata } };
}
