/*
 * Ranges for character classes in patterns that run on every article. A class of a few ranges compiles in
 * 0.01 ms; `\p{L}`, with its 600 ranges, takes 0.5 ms on first use, which slows the start. The ranges
 * approximate Unicode's classes: they hold the letters of living scripts, and a few rare signs among them.
 */

/** Capitals of the Latin, Greek, Cyrillic and Armenian scripts; in Latin Extended, small letters too. */
export const CAPITALS =
  "A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f\\u048a-\\u052f\\u0531-\\u0556\\u1e00-\\u1eff";

/** Small letters of the same scripts; in Latin Extended, capitals too. */
export const SMALL =
  "a-z\\u00df-\\u00f6\\u00f8-\\u02af\\u03ac-\\u03ce\\u0430-\\u045f\\u048a-\\u052f\\u0561-\\u0587\\u1e00-\\u1eff";

/** Letters of scripts without case: Hebrew to Georgian, Kana, Han, Hangul. */
export const UNCASED =
  "\\u05d0-\\u10ff\\u1100-\\u1cff\\u3041-\\ud7ff\\uf900-\\ufaff\\ufb1d-\\ufdff\\ufe70-\\ufefc";

/** All letters and combining marks. */
export const LETTERS = `A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff${UNCASED}\\ud840-\\ud88d\\udc00-\\udfff`;

/** Whether a character is a capital letter. */
export function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

/** Whether a character is a small letter that has a capital. */
export function isSmall(char: string): boolean {
  return char !== char.toUpperCase();
}

/** The words of space-separated lines. */
export function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}

/** The words of a set as alternatives of a regular expression. */
export function alternatives(words: ReadonlySet<string>): string {
  return [...words].join("|");
}

/** The words of a set with a capital. */
export function capitalized(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(Array.from(words, (word) => word.charAt(0).toUpperCase() + word.slice(1)));
}
