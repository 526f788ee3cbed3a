import type { Article, RawDocument } from "../model/article.ts";
import { ReaderError } from "../model/failure.ts";
import { pick } from "../model/registry.ts";
import { decode } from "./decode.ts";
import type { ParserEntry } from "./parser.ts";
import { type ParserName, parsers } from "./registry.ts";
import { looksLikeHtml } from "./sniff.ts";

/** How much of a text is looked at to tell its format. */
const SNIFF_WINDOW = 4096;
const HTML_EXTENSIONS: readonly string[] = [".html", ".htm"];

/** How a document is to be read. */
export interface ParseRawOptions {
  /** A parser's name; decides alone. */
  readonly format?: ParserName | (string & {}) | undefined;
}

/** How an input is to be read. */
export interface ParseOptions extends ParseRawOptions {
  /** What `Article.source` and errors call it; default: `name`, else `text`. */
  readonly source?: string | undefined;
  /** A file name or path whose extension tells the format. */
  readonly name?: string | undefined;
}

/**
 * Reads one article. Its format is the one asked for, else the one its name's extension stands
 * for, else the one it looks like, else plain text.
 * @throws ReaderError `EMPTY_INPUT`, `BINARY_INPUT`, `INVALID_UTF8`, `UNSUPPORTED` (HTML),
 *   `BAD_RECORD` (JSON), `UNKNOWN_CHOICE` (no such format).
 */
export function parseArticle(
  input: string | Uint8Array,
  { source, name, format }: ParseOptions = {},
): Promise<Article> {
  const named = name === undefined ? {} : { name };
  return parseRawDocument(
    { source: source ?? name ?? "text", content: input, ...named },
    { format },
  );
}

/** Reads the article in a document as a source gave it; errors as `parseArticle`. */
export async function parseRawDocument(
  document: RawDocument,
  { format }: ParseRawOptions = {},
): Promise<Article> {
  const entry = format === undefined ? byName(document) : named(format);
  const text = decode(document.content, document.source);
  const parser = await (entry ?? byLook(text.slice(0, SNIFF_WINDOW), document)).load();
  return parser.parse(text, { source: document.source });
}

function named(format: string): ParserEntry {
  return pick<ParserEntry>(parsers, format, "format");
}

function byName({ source, name, format }: RawDocument): ParserEntry | undefined {
  if (format !== undefined) return named(format);
  const extension = name === undefined ? "" : extensionOf(name);
  if (HTML_EXTENSIONS.includes(extension)) throw unsupportedHtml(source);
  return entries().find((entry) => entry.extensions.includes(extension));
}

function byLook(head: string, { source }: RawDocument): ParserEntry {
  if (looksLikeHtml(head)) throw unsupportedHtml(source);
  return entries().find((entry) => entry.sniff?.(head)) ?? parsers.text;
}

function entries(): readonly ParserEntry[] {
  return Object.values(parsers);
}

function unsupportedHtml(source: string): ReaderError {
  return new ReaderError({ code: "UNSUPPORTED", source, what: "HTML pages" });
}

function extensionOf(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const dot = file.lastIndexOf(".");
  return dot > 0 ? file.slice(dot).toLowerCase() : "";
}
