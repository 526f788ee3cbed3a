import type { Mention } from "../model/entity.ts";
import { lookUp, type NamedPerson, type Person, type PersonIndex, whoIs } from "./person-index.ts";

const LONGEST = 40;
/** Between two names of one person: ", born", " (née", ", formerly known as". */
const OTHER_NAME =
  /^(?:['’]s)?[\s,(–—]*(?:(?:who|is|was|and|also|better|best|mostly|popularly|widely|once|then|now|previously|formerly) ){0,4}(?:née|nee|born|formerly|previously|known as|alias|aka|a\.k\.a\.)\s$/;
/** Their last words; few mentions stand behind one. */
const CUES: ReadonlySet<string> = new Set(
  "née nee born formerly previously as alias aka a.k.a.".split(" "),
);
const BORN = /[\s,(](?:née|nee|born)\s$/;

/**
 * Whose other name a mention is, by the text's own word: "Ann Hirst, formerly Ann Shaw", "Ann Hirst (née
 * Shaw)"; "she was born Ann Shaw" is of the only other Ann.
 * @param before The mention of a person before this one.
 * @param people Who the mentions with full names are.
 */
export function bearerOfOtherName(
  text: string,
  { mention, name }: NamedPerson,
  before: NamedPerson | undefined,
  people: ReadonlyMap<Mention, Person>,
  index: PersonIndex,
): Person | undefined {
  const lead = text.slice(Math.max(0, mention.start - LONGEST), mention.start);
  const cue = lead.slice(lead.lastIndexOf(" ", lead.length - 2) + 1, -1);
  if (!CUES.has(cue.replace("(", ""))) return undefined;
  const gap = before ? mention.start - before.mention.end : LONGEST;
  if (gap < LONGEST && OTHER_NAME.test(lead.slice(-gap)))
    return before && people.get(before.mention);
  if (name.words.length < 2 || !BORN.test(lead)) return undefined;
  const own = people.get(mention);
  const [only, another] = lookUp(index.firsts.get(name.words[0] ?? "")).filter(
    (person) => !own || person !== whoIs(own),
  );
  return another === undefined ? only : undefined;
}
