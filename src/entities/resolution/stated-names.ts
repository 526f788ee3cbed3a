import type { Mention } from "../../model/entity.ts";
import { isAcronym } from "../gazetteer/aliases.ts";
import { lookUp, type NamedPerson, type Person, type PersonIndex, whoIs } from "./person-index.ts";

const MAX_GAP_CHARS = 80;
const MAX_ACRONYM_CHARS = 10;
const KNOWN_AS =
  /^,?\s(?:(?:which|is|was|also|better|widely|commonly|formerly|now) ){0,4}(?:known|called|abbreviated) (?:[a-z]+ ){0,3}(?:as|to) (?:the )?$/;
const BY_INITIALS =
  /\bknown by (?:its|their) (?:[A-Za-z]+ ){0,2}(?:initials|acronym|abbreviation),? (?:as )?$/;

/**
 * Whether the text says that two adjacent names are one organization: "African Union (AU)", "the Red
 * Crescent, or Kizilay,", "a council known as AFAD", "known by its French initials MSF".
 */
export function isStatedSame(text: string, name: Mention, other: Mention): boolean {
  if (other.start - name.end > MAX_GAP_CHARS) return false;
  const between = text.slice(name.end, other.start);
  const after = text.charAt(other.end);
  const isShort = isAcronym(other.text) || !/\s/.test(other.text);
  if (isAcronym(name.text) || !/\s/.test(name.text)) return false;
  if (/^,?\s*\($/.test(between)) return isShortFor(name.text, other.text) && after === ")";
  if (between === ", or ") return isShort && /[,.;:)—–]/.test(after);
  return KNOWN_AS.test(between) || (isAcronym(other.text) && BY_INITIALS.test(between));
}

/** In brackets, "BEUC", "TU Graz" and "Cocobod" are short forms; a plain "Verity" may be the owner. */
function isShortFor(name: string, other: string): boolean {
  if (isAcronym(other)) return true;
  const words = name.split(/\s+/).length;
  const isLetters = other.length <= MAX_ACRONYM_CHARS && (other.match(/\p{Lu}/gu)?.length ?? 0) > 1;
  return words > 2 ? isLetters || !/\s/.test(other) : isLetters && !/\s/.test(other);
}

const MAX_CUE_CHARS = 40;
/** The text between two names of one person: ", born", " (née", ", formerly known as". */
const OTHER_NAME =
  /^(?:['’]s)?[\s,(–—]*(?:(?:who|is|was|and|also|better|best|mostly|popularly|widely|once|then|now|previously|formerly) ){0,4}(?:née|nee|born|formerly|previously|known as|alias|aka|a\.k\.a\.)\s$/;
/** The last words of such a text: a quick test, because few mentions follow one. */
const CUES: ReadonlySet<string> = new Set(
  "née nee born formerly previously as alias aka a.k.a.".split(" "),
);
const BORN = /[\s,(](?:née|nee|born)\s$/;

/**
 * The person whose other name a mention is: "Ann Hirst, formerly Ann Shaw", "Ann Hirst (née Shaw)". "She
 * was born Ann Shaw" is about the only other Ann.
 * @param before The mention of a person before this one.
 * @param people The persons of mentions with full names.
 */
export function bearerOfOtherName(
  text: string,
  { mention, name }: NamedPerson,
  before: NamedPerson | undefined,
  people: ReadonlyMap<Mention, Person>,
  index: PersonIndex,
): Person | undefined {
  const preceding = text.slice(Math.max(0, mention.start - MAX_CUE_CHARS), mention.start);
  const cue = preceding.slice(preceding.lastIndexOf(" ", preceding.length - 2) + 1, -1);
  if (!CUES.has(cue.replace("(", ""))) return undefined;
  const gap = before ? mention.start - before.mention.end : MAX_CUE_CHARS;
  if (gap < MAX_CUE_CHARS && OTHER_NAME.test(preceding.slice(-gap)))
    return before && people.get(before.mention);
  if (name.words.length < 2 || !BORN.test(preceding)) return undefined;
  const own = people.get(mention);
  const [only, another] = lookUp(index.firsts.get(name.words[0] ?? "")).filter(
    (person) => !own || person !== whoIs(own),
  );
  return another === undefined ? only : undefined;
}
