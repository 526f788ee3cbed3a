/**
 * Soft hyphens, zero-width spaces and joiners, for use in a character class. They do not show in print,
 * so they must not keep two spellings of a word apart.
 */
export const INVISIBLE = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff";

const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]+`, "g");

/** Removes invisible characters from a text. */
export function dropInvisible(text: string): string {
  return text.replace(ALL_INVISIBLE, "");
}

/** Whether a UTF-16 code unit is an invisible character. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}
