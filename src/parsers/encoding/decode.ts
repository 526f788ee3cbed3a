import type { RawDocument } from "../../model/article.ts";
import { ReaderError } from "../../model/failure.ts";
import { decodeAs, decodeLegacy, encodingOf } from "./charset.ts";
import { decodeUtf8, findInvalidUtf8 } from "./utf8.ts";
import { guessUtf16 } from "./utf16.ts";

/** How far into an input to look for NUL bytes and control characters. */
const BINARY_WINDOW_BYTES = 8192;

/** First bytes of binary files: PNG, JPEG, GIF, PDF, ZIP, gzip, zstd, xz, 7z, bzip2, RAR, OLE, ELF. */
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

/** Tab, line feed, form feed, carriage return, and the escape character that ISO 2022 uses. */
const TEXT_CONTROLS: readonly number[] = [0x09, 0x0a, 0x0c, 0x0d, 0x1b];
/** Bytes with a larger share of other control characters are not text in any charset. */
const MAX_CONTROL_SHARE = 0.02;

/** What we know about an input's charset apart from its bytes. */
export interface DecodeHints {
  /** A label from the user, which overrides everything else. */
  readonly forced?: string | undefined;
  /** The label from the HTTP response. */
  readonly label?: string | undefined;
  /** Whether the format is always UTF-8 (JSON): invalid bytes are then an error, not another charset. */
  readonly utf8Only?: boolean | undefined;
}

/**
 * Decodes an input to text. Removes a byte-order mark and turns CRLF and CR into LF; changes nothing else.
 * The first of these that applies decides the charset: the forced label, the byte-order mark, UTF-16
 * without a mark, valid UTF-8, the HTTP label, the label in the markup, the statistical guess, windows-1252.
 * A label that the bytes contradict is ignored.
 * @throws ReaderError `BINARY_INPUT`; `EMPTY_INPUT` if there is only white space; `INVALID_UTF8` (with
 *   `utf8Only`), which has the byte offset of the first invalid sequence.
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

/** Turns CRLF and lone CR into LF. */
export function normalizeNewlines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function checkText(text: string, source: string): string {
  if (text.slice(0, BINARY_WINDOW_BYTES).includes("\0")) throw binary(source);
  return text;
}

async function toText(bytes: Uint8Array, source: string, hints: DecodeHints): Promise<string> {
  const known = hints.forced === undefined ? markedEncoding(bytes) : encodingOf(hints.forced);
  if (known !== undefined) return checkText(decodeAs(bytes, known), source);
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
  return bytes.subarray(0, BINARY_WINDOW_BYTES).includes(0) || hasMagic(bytes);
}

function hasMagic(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.some((magic) => head.startsWith(magic));
}

/** Decodes bytes with NULs, which are either UTF-16 or not text. */
function decodeUtf16(bytes: Uint8Array, source: string): string {
  const encoding = hasMagic(bytes) ? undefined : guessUtf16(bytes);
  if (encoding === undefined) throw binary(source);
  return checkText(decodeAs(bytes, encoding), source);
}

/** ISO 2022 encodes its characters in ASCII bytes: only the label tells it from UTF-8. */
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
  if (hasControls(bytes.subarray(0, BINARY_WINDOW_BYTES))) throw binary(source);
  return decodeLegacy(bytes, label);
}

function hasControls(sample: Uint8Array): boolean {
  const controls = sample.filter((byte) => byte < 0x20 && !TEXT_CONTROLS.includes(byte));
  return controls.length > MAX_CONTROL_SHARE * sample.length;
}

function binary(source: string): ReaderError {
  return new ReaderError({ code: "BINARY_INPUT", source });
}
