import type { Random } from "./random.ts";

/** A file damaged in a few places: bytes changed, lost, doubled, moved or put in from elsewhere. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated = bytes;
  for (let left = 1 + random.below(8); left > 0; left--) mutated = mutateOnce(mutated, random);
  return mutated;
}

/** What parsers of text, markup and JSON trip over. */
const SPLINTERS = [
  "\u001b]52;c;x\u0007",
  "\u0000",
  "\ufeff",
  "\u200b ",
  "<",
  ">",
  "</",
  "<!--",
  "]]>",
  "&#x1b;",
  "&#27;[2J",
  '"',
  "\\u001b",
  "{",
  "}",
  "[",
  "```",
  "\n\n",
  "\r",
  "| --- |",
  "---\n",
  "%",
  "\u202e",
].map((text) => new TextEncoder().encode(text));

function mutateOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = random.chance(0.8) ? random.below(16) : random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + length);
  switch (random.below(6)) {
    case 0: {
      const changed = bytes.slice();
      if (at < changed.length) changed[at] = random.below(256);
      return changed;
    }
    case 1:
      return join(bytes.subarray(0, at), bytes.subarray(end));
    case 2:
      return join(bytes.subarray(0, end), bytes.subarray(at));
    case 3: {
      const to = random.below(bytes.length + 1);
      return join(bytes.subarray(0, to), bytes.subarray(at, end), bytes.subarray(to));
    }
    case 4:
      return bytes.subarray(0, at);
    default:
      return join(bytes.subarray(0, at), random.pick(SPLINTERS), bytes.subarray(at));
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
