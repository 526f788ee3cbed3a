export type Utf16Label = "utf-16le" | "utf-16be";

const SAMPLE_BYTES = 8192;
/** Characters that no text has: controls other than white space, and noncharacters. */
const NOT_TEXT = /[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]/;
/** Text in any script has some spaces, line ends, digits or full stops, which have zero bytes in UTF-16. */
const MIN_ASCII_SHARE = 0.02;
/** If all bytes are ASCII or zero, about half must be zeros: otherwise it is ASCII with stray zeros. */
const MIN_ASCII_SHARE_IF_ASCII = 0.9;

/**
 * Guesses the byte order of UTF-16 without a byte-order mark; `undefined` if it is not UTF-16. Decoded
 * text must have no control characters and enough ASCII; the byte order with more ASCII wins.
 */
export function guessUtf16(bytes: Uint8Array): Utf16Label | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const minimum = sample.every(isAsciiOrZero) ? MIN_ASCII_SHARE_IF_ASCII : MIN_ASCII_SHARE;
  const [little, big] = [asciiShare(sample, "utf-16le"), asciiShare(sample, "utf-16be")];
  if (Math.max(little, big) < minimum) return undefined;
  return little >= big ? "utf-16le" : "utf-16be";
}

function isAsciiOrZero(byte: number): boolean {
  return byte === 0 || (byte >= 0x09 && byte <= 0x0d) || (byte >= 0x20 && byte < 0x7f);
}

/** The share of ASCII characters, 0 to 1; 0 if the sample is not text. */
function asciiShare(sample: Uint8Array, label: Utf16Label): number {
  const text = decodeStrictly(sample, label);
  if (text === undefined || NOT_TEXT.test(text)) return 0;
  let ascii = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x80) ascii++;
  return ascii / text.length;
}

/** Decodes a sample; a surrogate pair cut off at its end is no error. */
function decodeStrictly(sample: Uint8Array, label: Utf16Label): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return undefined;
  }
}
