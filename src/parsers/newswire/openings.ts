/**
 * An opening of a line: alternatives for its first word, separated by spaces, and a pattern for the text
 * right after it.
 */
export type Opening = readonly [firstWords: string, rest: RegExp];

/** Patterns by first word. */
export type Openings = ReadonlyMap<string, readonly RegExp[]>;

/** Indexes openings by their first word. Most texts then need no pattern, and most patterns are never compiled. */
export function byFirstWord(openings: readonly Opening[]): Openings {
  const found = new Map<string, RegExp[]>();
  for (const [words, rest] of openings) {
    for (const word of words.split(" ")) found.set(word, [...(found.get(word) ?? []), rest]);
  }
  return found;
}

/** Whether a text begins with one of the openings. Case-sensitive. */
export function opensWith(openings: Openings, text: string): boolean {
  const word = /^[A-Za-z-]*/.exec(text)?.[0] ?? "";
  const rest = text.slice(word.length);
  return openings.get(word)?.some((pattern) => pattern.test(rest)) ?? false;
}
