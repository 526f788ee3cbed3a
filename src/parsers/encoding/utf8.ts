/** Decodes UTF-8 and removes a byte-order mark; `undefined` if the bytes are not valid. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Returns the byte offset of the first sequence that is not well-formed UTF-8 (The Unicode Standard,
 * table 3-7), or -1. Walks byte by byte only if the fast decoder fails.
 */
export function findInvalidUtf8(bytes: Uint8Array): number {
  if (decodeUtf8(bytes) !== undefined) return -1;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** Whether bytes are damaged UTF-8: at least two valid multi-byte sequences for each bad byte. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) bad++;
    if (length > 1) valid++;
    at += Math.max(length, 1);
  }
  return valid >= 2 * bad;
}

/** Length in bytes of the sequence at `at`; 0 if it is not well-formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0 || !isSecond(lead, bytes[at + 1])) return 0;
  for (let i = 2; i < length; i++) {
    if (!isBetween(bytes[at + i], 0x80, 0xbf)) return 0;
  }
  return length;
}

/** The second byte's range depends on the lead byte: this rules out overlong forms, surrogates and code points past U+10FFFF. */
function isSecond(lead: number, second: number | undefined): boolean {
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return isBetween(second, low, high);
}

function isBetween(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && low <= byte && byte <= high;
}
