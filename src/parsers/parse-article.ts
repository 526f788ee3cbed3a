import type { Article, RawDocument } from "../model/article.ts";
import { pick } from "../model/registry.ts";
import { decode } from "./encoding/decode.ts";
import type { ParserEntry } from "./parser.ts";
import { type ParserName, parsers } from "./registry.ts";

/** How many characters of a text are used to sniff its format. */
const SNIFF_WINDOW = 4096;

/** How to read a document. */
export interface ParseRawOptions {
  /** A parser's name; overrides all other evidence. */
  readonly format?: ParserName | (string & {}) | undefined;
  /** The label of a charset; overrides all other evidence. */
  readonly encoding?: string | undefined;
  /** Multiplies the limits of HTML pages (elements, depth, time and others); default 1. */
  readonly htmlLimits?: number | undefined;
}

/** How to read an input. */
export interface ParseOptions extends ParseRawOptions {
  /** The input's name in `Article.source` and in errors; default: `name`, else `text`. */
  readonly source?: string | undefined;
  /** A file name or path whose extension declares the format. */
  readonly name?: string | undefined;
}

/**
 * Reads one article. The first of these decides its format: the requested format, a signature at the start
 * of the text, the extension of the name, a format that the text looks like; else it is plain text.
 * @throws ReaderError `EMPTY_INPUT`, `BINARY_INPUT`, `INVALID_UTF8`, `TOO_COMPLEX` and `TOO_SLOW` (HTML),
 *   `BAD_RECORD` (JSON), `UNKNOWN_CHOICE` (unknown format).
 */
export function parseArticle(
  input: string | Uint8Array,
  { source, name, ...options }: ParseOptions = {},
): Promise<Article> {
  const named = name === undefined ? {} : { name };
  return parseRawDocument({ source: source ?? name ?? "text", content: input, ...named }, options);
}

/**
 * Reads the article in a raw document. Its media type counts for more than its name.
 * @throws ReaderError as `parseArticle` does.
 */
export async function parseRawDocument(
  document: RawDocument,
  { format, encoding, htmlLimits }: ParseRawOptions = {},
): Promise<Article> {
  const { source, content, charset, url, metadata } = document;
  const requested = namedEntry(format ?? document.format);
  const declared = requested ?? entryForContentType(document) ?? entryForName(document);
  const hints = { forced: encoding, label: charset, utf8Only: declared?.utf8Only };
  const text = await decode(content, source, hints);
  const parser = await (requested ?? sniffedEntry(text.slice(0, SNIFF_WINDOW), declared)).load();
  const address = url === undefined ? {} : { url };
  const context = { source, ...address, ...(htmlLimits !== undefined && { htmlLimits }) };
  return { ...address, ...(await parser.parse(text, context)), ...metadata };
}

function namedEntry(format: string | undefined): ParserEntry | undefined {
  return format === undefined ? undefined : pick<ParserEntry>(parsers, format, "format");
}

function entryForContentType({ contentType }: RawDocument): ParserEntry | undefined {
  if (contentType === undefined) return undefined;
  return entries().find((entry) => entry.contentTypes?.includes(contentType));
}

function entryForName({ name }: RawDocument): ParserEntry | undefined {
  const extension = name === undefined ? "" : extensionOf(name);
  return entries().find((entry) => entry.extensions.includes(extension));
}

/** @param declared The format of the media type or the name. */
function sniffedEntry(head: string, declared: ParserEntry | undefined): ParserEntry {
  const opensAs = entries().find((entry) => entry.signature?.(head));
  return opensAs ?? declared ?? entries().find((entry) => entry.sniff?.(head)) ?? parsers.text;
}

function entries(): readonly ParserEntry[] {
  return Object.values(parsers);
}

function extensionOf(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const dot = file.lastIndexOf(".");
  return dot > 0 ? file.slice(dot).toLowerCase() : "";
}
