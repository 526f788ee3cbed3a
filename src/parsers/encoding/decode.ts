import type { RawDocument } from "../../model/article.ts";
import { ReaderError } from "../../model/failure.ts";
import { decodeAs, decodeLegacy, encodingOf } from "./charset.ts";
import { decodeUtf8, findInvalidUtf8 } from "./utf8.ts";
import { guessUtf16 } from "./utf16.ts";

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

/** Tab, line feed, form feed, carriage return, and the escape of ISO 2022. */
const TEXT_CONTROLS: readonly number[] = [0x09, 0x0a, 0x0c, 0x0d, 0x1b];
/** More other control characters than this share of the bytes are no text in any charset. */
const MOST_CONTROLS = 0.02;

/** What is known of an input's charset besides its bytes. */
export interface DecodeHints {
  /** A label that is believed whatever the bytes look like. */
  readonly forced?: string | undefined;
  /** The label that came with the bytes (HTTP). */
  readonly label?: string | undefined;
  /** Whether the format knows UTF-8 only (JSON): what is not valid is an error, not another charset. */
  readonly utf8Only?: boolean | undefined;
}

/**
 * An input as text; a byte-order mark taken off, CRLF and CR turned to LF, nothing else changed. Its
 * charset is the forced one, else what the byte-order mark says, the HTTP label, the label in the
 * markup, UTF-8 where it is valid, UTF-16 without a mark, what statistics find, windows-1252. A
 * label that its own bytes disprove counts for nothing.
 * @throws ReaderError `BINARY_INPUT`, `EMPTY_INPUT` where there is nothing but white space,
 *   `INVALID_UTF8` (`utf8Only`) with the offset of the first bad sequence in bytes.
 */
export async function decode(
  content: RawDocument["content"],
  source: string,
  hints: DecodeHints = {},
): Promise<string> {
  const raw =
    typeof content === "string" ? checkText(content, source) : await toText(content, source, hints);
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

async function toText(bytes: Uint8Array, source: string, hints: DecodeHints): Promise<string> {
  const sure = hints.forced === undefined ? markedEncoding(bytes) : encodingOf(hints.forced);
  if (sure !== undefined) return checkText(decodeAs(bytes, sure), source);
  if (isBinary(bytes)) return decodeUtf16(bytes, source);
  const text = isSevenBit(hints.label) ? undefined : decodeUtf8(bytes);
  return text ?? decodeInvalid(bytes, source, hints);
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, BINARY_WINDOW).includes(0) || hasMagic(bytes);
}

function hasMagic(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.some((magic) => head.startsWith(magic));
}

/** What has NUL bytes is UTF-16 or no text. */
function decodeUtf16(bytes: Uint8Array, source: string): string {
  const encoding = hasMagic(bytes) ? undefined : guessUtf16(bytes);
  if (encoding === undefined) throw binary(source);
  return checkText(decodeAs(bytes, encoding), source);
}

/** ISO 2022 hides its characters behind ASCII: only the label tells it from UTF-8. */
function isSevenBit(label: string | undefined): boolean {
  return label !== undefined && encodingOf(label) === "iso-2022-jp";
}

async function decodeInvalid(
  bytes: Uint8Array,
  source: string,
  { label, utf8Only }: DecodeHints,
): Promise<string> {
  if (utf8Only && label === undefined) {
    throw new ReaderError({ code: "INVALID_UTF8", source, offset: findInvalidUtf8(bytes) });
  }
  if (hasControls(bytes.subarray(0, BINARY_WINDOW))) throw binary(source);
  return decodeLegacy(bytes, label);
}

function hasControls(sample: Uint8Array): boolean {
  const controls = sample.filter((byte) => byte < 0x20 && !TEXT_CONTROLS.includes(byte));
  return controls.length > MOST_CONTROLS * sample.length;
}

function binary(source: string): ReaderError {
  return new ReaderError({ code: "BINARY_INPUT", source });
}
