import type { Mention } from "../model/entity.ts";
import { isAcronym } from "./acronyms.ts";

const LONGEST = 80;
const LONGEST_ACRONYM = 10;
const KNOWN_AS =
  /^,?\s(?:(?:which|is|was|also|better|widely|commonly|formerly|now) ){0,4}(?:known|called|abbreviated) (?:[a-z]+ ){0,3}(?:as|to) (?:the )?$/;
const BY_INITIALS =
  /\bknown by (?:its|their) (?:[A-Za-z]+ ){0,2}(?:initials|acronym|abbreviation),? (?:as )?$/;

/**
 * Whether the text says that two organizations, named one after the other, are one: "African Union (AU)",
 * "the Red Crescent, or Kizilay,", "a council known as AFAD", "known by its French initials MSF".
 */
export function isStatedSame(text: string, name: Mention, other: Mention): boolean {
  if (other.start - name.end > LONGEST) return false;
  const between = text.slice(name.end, other.start);
  const after = text.charAt(other.end);
  const isShort = isAcronym(other.text) || !/\s/.test(other.text);
  if (isAcronym(name.text) || !/\s/.test(name.text)) return false;
  if (/^,?\s*\($/.test(between)) return isShortFor(name.text, other.text) && after === ")";
  if (between === ", or ") return isShort && /[,.;:)—–]/.test(after);
  return KNOWN_AS.test(between) || (isAcronym(other.text) && BY_INITIALS.test(between));
}

/** In brackets, "BEUC", "TU Graz" or "Cocobod" is a short form in whatever language; "Verity" may be an owner. */
function isShortFor(name: string, other: string): boolean {
  if (isAcronym(other)) return true;
  const words = name.split(/\s+/).length;
  const isLetters = other.length <= LONGEST_ACRONYM && (other.match(/\p{Lu}/gu)?.length ?? 0) > 1;
  return words > 2 ? isLetters || !/\s/.test(other) : isLetters && !/\s/.test(other);
}
