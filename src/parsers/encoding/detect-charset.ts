/** How much of an input is looked at, from just before its first byte that is not ASCII. */
const SAMPLE_SIZE = 65_536;
const LEAD_IN = 1024;
/** Of 100. Below, a guess is worse than windows-1252. */
const LEAST_CONFIDENCE = 20;
/** Bytes that are not ASCII. Of fewer nothing can be told: two of them turn Spanish into Polish. */
const LEAST_EVIDENCE = 5;
/** Its guesses about UTF-8 and UTF-16 are left out: that has been told apart before. */
const UNICODE = /^(?:UTF|ASCII)/;

/**
 * The encoding of bytes that carry no label and are not Unicode: the likeliest that the statistics
 * of chardet find and in which the sample has no fault; `undefined` where none is likely.
 */
export async function detectCharset(bytes: Uint8Array): Promise<string | undefined> {
  const sample = sampleOf(bytes);
  if (!hasEvidence(sample)) return undefined;
  const { analyse } = await import("chardet");
  const likely = analyse(sample).filter(
    ({ confidence, name }) => confidence >= LEAST_CONFIDENCE && !UNICODE.test(name),
  );
  return likely.find(({ name }) => isWellFormed(sample, name))?.name;
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - LEAD_IN);
  return bytes.subarray(start, start + SAMPLE_SIZE);
}

function hasEvidence(sample: Uint8Array): boolean {
  let count = 0;
  for (const byte of sample) if (byte >= 0x80 && ++count >= LEAST_EVIDENCE) return true;
  return false;
}

/** A sequence that the end of the sample cuts is no fault. */
function isWellFormed(sample: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
