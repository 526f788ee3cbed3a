import type { RawDocument } from "../model/article.ts";
import { ReaderError } from "../model/failure.ts";
import { findInvalidUtf8 } from "./utf8.ts";

/** How far into an input a NUL byte is looked for. */
const BINARY_WINDOW = 8192;

/** What files of other kinds begin with: PNG, JPEG, GIF, PDF, ZIP, gzip, zstd, xz, 7z, bzip2, RAR, OLE, ELF. */
const MAGIC: readonly string[] = [
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF87a",
  "GIF89a",
  "%PDF-",
  "PK\x03\x04",
  "\x1f\x8b",
  "\x28\xb5\x2f\xfd",
  "\xfd7zXZ",
  "7z\xbc\xaf\x27\x1c",
  "BZh91AY&SY",
  "Rar!\x1a\x07",
  "\xd0\xcf\x11\xe0",
  "\x7fELF",
];

/**
 * An input as text: UTF-8, or UTF-16 where a byte-order mark says so; the mark taken off, CRLF and
 * CR turned to LF, nothing else changed.
 * @throws ReaderError `BINARY_INPUT`, `INVALID_UTF8` with the offset of the first bad sequence in bytes,
 *   `EMPTY_INPUT` where there is nothing but white space.
 */
export function decode(content: RawDocument["content"], source: string): string {
  const raw = typeof content === "string" ? checkText(content, source) : toText(content, source);
  const text = normalizeNewlines(raw.startsWith("\ufeff") ? raw.slice(1) : raw);
  if (text.trim() === "") throw new ReaderError({ code: "EMPTY_INPUT", source });
  return text;
}

/** CRLF and lone CR to LF. */
export function normalizeNewlines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function checkText(text: string, source: string): string {
  if (text.slice(0, BINARY_WINDOW).includes("\0")) throw binary(source);
  return text;
}

function toText(bytes: Uint8Array, source: string): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (isBinary(bytes)) throw binary(source);
  const offset = findInvalidUtf8(bytes);
  if (offset >= 0) throw new ReaderError({ code: "INVALID_UTF8", source, offset });
  return new TextDecoder().decode(bytes);
}

function wideEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, BINARY_WINDOW).includes(0)) return true;
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.some((magic) => head.startsWith(magic));
}

function binary(source: string): ReaderError {
  return new ReaderError({ code: "BINARY_INPUT", source });
}
