/**
 * First words, and what must stand behind one of them, beginning at the character that follows it.
 * The words are parted by spaces.
 */
export type Opening = readonly [firstWords: string, rest: RegExp];

/** Openings by their first word. */
export type Openings = ReadonlyMap<string, readonly RegExp[]>;

/** Prepares openings to be looked up, so that most texts ask for no pattern, and most patterns are never compiled. */
export function byFirstWord(openings: readonly Opening[]): Openings {
  const found = new Map<string, RegExp[]>();
  for (const [words, rest] of openings) {
    for (const word of words.split(" ")) found.set(word, [...(found.get(word) ?? []), rest]);
  }
  return found;
}

/** Whether a text begins with one of the openings; capitals count. */
export function opensWith(openings: Openings, text: string): boolean {
  const word = /^[A-Za-z-]*/.exec(text)?.[0] ?? "";
  const rest = text.slice(word.length);
  return openings.get(word)?.some((pattern) => pattern.test(rest)) ?? false;
}
