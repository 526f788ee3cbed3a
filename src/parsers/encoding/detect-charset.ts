/** The sample starts a little before the first byte that is not ASCII. */
const SAMPLE_BYTES = 65_536;
const LEAD_IN_BYTES = 1024;
/** Of 100. A guess with less confidence is worse than windows-1252. */
const MIN_CONFIDENCE = 20;
/** Fewer non-ASCII bytes say nothing: two are enough to turn Spanish into Polish. */
const MIN_NON_ASCII_BYTES = 5;
/** We ignore guesses of UTF-8 and UTF-16: those have been ruled out before. */
const UNICODE = /^(?:UTF|ASCII)/;

/**
 * Guesses the encoding of bytes that have no label and are not Unicode: the likeliest one that chardet's
 * statistics find and in which the sample is valid; `undefined` if none is likely.
 */
export async function detectCharset(bytes: Uint8Array): Promise<string | undefined> {
  const sample = sampleOf(bytes);
  if (!hasEvidence(sample)) return undefined;
  const { analyse } = await import("chardet");
  const likely = analyse(sample).filter(
    ({ confidence, name }) => confidence >= MIN_CONFIDENCE && !UNICODE.test(name),
  );
  return likely.find(({ name }) => isWellFormed(sample, name))?.name;
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - LEAD_IN_BYTES);
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

function hasEvidence(sample: Uint8Array): boolean {
  let count = 0;
  for (const byte of sample) if (byte >= 0x80 && ++count >= MIN_NON_ASCII_BYTES) return true;
  return false;
}

/** Whether a sample is valid; a sequence cut off at its end is no error. */
function isWellFormed(sample: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
