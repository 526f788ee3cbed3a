/**
 * Soft hyphens, zero-width spaces and joiners, for a class in a pattern: nobody sees them, and they say
 * nothing about a word.
 */
export const UNSEEN = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff";

const ALL = new RegExp(`[${UNSEEN}]+`, "g");

/** A text without what nobody sees. */
export function dropUnseen(text: string): string {
  return text.replace(ALL, "");
}

/** Whether a UTF-16 code unit is one of these. */
export function isUnseen(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}
