/** Bytes as UTF-8, `undefined` where they are not valid; a byte-order mark is taken off. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Offset in bytes of the first sequence that is not well-formed UTF-8 (The Unicode Standard,
 * table 3-7), or -1. What the fast decoder accepts is never walked through byte by byte.
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

/** Whether bytes are UTF-8 of which some was spoiled: at least two sound sequences of several bytes to a bad byte. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) bad++;
    if (length > 1) sound++;
    at += Math.max(length, 1);
  }
  return sound >= 2 * bad;
}

/** Bytes in the sequence at `at`, 0 if it is not well-formed. */
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

/** The second byte's range depends on the lead: no overlong forms, no surrogates, nothing past U+10FFFF. */
function isSecond(lead: number, second: number | undefined): boolean {
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return isBetween(second, low, high);
}

function isBetween(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && low <= byte && byte <= high;
}
