import { NAME_PREPOSITIONS } from "../../language/english/function-words.ts";
import { isWordListed, LIST_LETTERS, listsOf } from "../gazetteer/gazetteer.ts";
import type { Word } from "../sequence/words.ts";
import type { Evidence } from "./weights.ts";

/** The parts of "Washington, D.C.", which the gazetteer cannot hold as one entry. */
const DISTRICT = "washington , d.c.";
/** Acronyms are no longer. */
const MAX_ACRONYM_LENGTH = 6;
/** Nor are the names of persons that the rules know by their words alone. */
const MAX_FULL_NAME_WORDS = 4;

/** The evidence in a candidate's own words. */
export function nameEvidence(words: readonly Word[]): Evidence[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const listed = listEvidence(words);
  if (listed.length > 0) return listed;
  if (words.length === 1) return wordEvidence(first);
  return [...headEvidence(words, first, last), ...personEvidence(words, first)];
}

/** What lists have the whole name. */
function listEvidence(words: readonly Word[]): Evidence[] {
  const lists = listsOf(words);
  if (lists === "") return isDistrict(words) ? ["region"] : [];
  if (lists.includes(LIST_LETTERS["no-names"])) return ["no-name"];
  const found: Evidence[] = [];
  if (lists.includes(LIST_LETTERS.countries)) found.push("country");
  else if (lists.includes(LIST_LETTERS.regions)) found.push("region");
  else if (lists.includes(LIST_LETTERS.cities)) found.push("city");
  if (lists.includes(LIST_LETTERS.organizations)) found.push("organization");
  if (lists.includes(LIST_LETTERS.demonyms)) found.push("demonym");
  return found;
}

function isDistrict(words: readonly Word[]): boolean {
  return words.map(({ key }) => key).join(" ") === DISTRICT;
}

/** "NATO", "G7", "MoMA"; not "McDonald" and not "BREAKING". */
function wordEvidence(word: Word): Evidence[] {
  const { text } = word;
  if (isWordListed("organization-heads", word)) return ["bare-head"];
  if (!word.isUpper) return hasInnerCapital(text) ? ["camel-case"] : [];
  const isShouted = text.length > 3 && isWordListed("common-words", word);
  return isShouted || text.length > MAX_ACRONYM_LENGTH ? [] : ["acronym"];
}

function hasInnerCapital(text: string): boolean {
  return /[a-z][A-Z]/.test(text) && !/^(?:Mc|Mac|De|Di|La|Le|O')[A-Z]/.test(text);
}

/** What kind of thing the nouns of a name say it is: "Ministry of Health", "Lund University", "Lake Vida". */
function headEvidence(words: readonly Word[], first: Word, last: Word): Evidence[] {
  const of = words.findIndex(({ key }) => NAME_PREPOSITIONS.has(key));
  const opener = of > 0 ? words[of - 1] : last;
  const found: Evidence[] = [];
  if (of > 0 && opener && isWordListed("organization-openers", opener)) {
    found.push("organization-opener");
  } else if (isWordListed("organization-heads", last)) found.push("organization-head");
  else if (isWordListed("place-heads", last)) found.push("place-head");
  else if (isWordListed("place-openers", first)) found.push("place-opener");
  if (words.some(({ text }) => text === "&")) found.push("ampersand");
  return found;
}

/** What speaks for or against a person's name: a given name, words that are no everyday words. */
function personEvidence(words: readonly Word[], first: Word): Evidence[] {
  const found: Evidence[] = [];
  const everyday = words.filter((word) => word.isCapital && isWordListed("common-words", word));
  const isGiven = isWordListed("given-names", first);
  if (isGiven) found.push("given-name");
  if (words.length <= MAX_FULL_NAME_WORDS && everyday.length === 0 && words.every(isNameLike)) {
    found.push("full-name");
  }
  if (everyday.length > (isGiven ? 1 : 0)) found.push("everyday-word");
  return found;
}

function isNameLike({ text, isUpper, hasContent }: Word): boolean {
  return hasContent && !/\d/.test(text) && (!isUpper || text.length <= 2);
}
