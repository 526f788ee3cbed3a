export type Utf16Label = "utf-16le" | "utf-16be";

const SAMPLE_SIZE = 8192;
/** No text has these: controls but for white space, and code points that are no characters. */
const NOT_TEXT = /[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]/;
/** Text in any script has some spaces, line ends, digits or full stops; in UTF-16 these are the zero bytes. */
const LEAST_SHARE = 0.02;
/** Where every byte is ASCII or zero, half of the bytes must be zeros: otherwise it is ASCII with some zeros in it. */
const LEAST_SHARE_IF_ASCII = 0.9;

/**
 * Which UTF-16 bytes that hold zeros are, if they are any: no control characters when read so, and
 * enough ASCII. The byte order with more ASCII is taken.
 */
export function guessUtf16(bytes: Uint8Array): Utf16Label | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE_SIZE);
  const least = sample.every(isAsciiOrZero) ? LEAST_SHARE_IF_ASCII : LEAST_SHARE;
  const [little, big] = [asciiShare(sample, "utf-16le"), asciiShare(sample, "utf-16be")];
  if (Math.max(little, big) < least) return undefined;
  return little >= big ? "utf-16le" : "utf-16be";
}

function isAsciiOrZero(byte: number): boolean {
  return byte === 0 || (byte >= 0x09 && byte <= 0x0d) || (byte >= 0x20 && byte < 0x7f);
}

/** The share of characters that are ASCII, 0 where it is no text. */
function asciiShare(sample: Uint8Array, label: Utf16Label): number {
  const text = decodeStrictly(sample, label);
  if (text === undefined || NOT_TEXT.test(text)) return 0;
  let ascii = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x80) ascii++;
  return ascii / text.length;
}

/** A pair of surrogates that the end of the sample cuts is no fault. */
function decodeStrictly(sample: Uint8Array, label: Utf16Label): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return undefined;
  }
}
