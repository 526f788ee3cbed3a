import {
  isKeyListed,
  isWordListed,
  LIST_LETTERS,
  listsOf,
  matchPhrase,
} from "../gazetteer/gazetteer.ts";
import type { Word } from "../sequence/words.ts";
import type { Evidence } from "./weights.ts";

const INITIAL = /^\p{Lu}\.?(?:-?\p{Lu}\.)?$/u;
const PARTICLE = /^(?:bin|ibn|bint|ben|van|von|der|den|de|da|dos|du|ul|al|el)$/u;
const ARABIC_PARTICLE = /^(?:al|el|abu|ould|ibn)(?:-|$)/iu;
const SURNAME_ENDINGS = endings(
  "ov ova ev eva sky ski ska skiy enko chuk yan ian dze shvili vic vich wicz sson sen son ez nen idis opoulos poulos oglu zadeh escu eanu berg mann stein elli etti ini",
);
/** Heads of places' names that are surnames as well. */
const SURNAME_HEAD =
  /^(?:hills?|fields?|woods|park|green|hall|forest|rivers|lane|street|banks|wall|castle|towers?|lake|marsh|moore|brook|beach|bridges?|gates|pool|temple|garden|inn|bay|pass|point|farm|town)$/u;
const PLACE_ENDINGS = endings(
  "stan ville burg burgh grad shire land abad pur polis ton town ham bury ford port mouth stad borough heim dorf hoek sk shima ina nagar garh patnam wala",
);
/** Shorter names end like that by chance. */
const LONGEST_PLAIN = 5;
/** Of an ending. */
const MOST_LETTERS = 7;
const DISTRICT = "washington , d.c.";
const ROMAN = /^[IVX]+$/u;

/** What a name's own words say about it. */
export function nameEvidence(words: readonly Word[]): Evidence[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  return words.length === 1 ? wordEvidence(first) : phraseEvidence(words, first, last);
}

function listEvidence(words: readonly Word[]): Evidence[] {
  const lists = listsOf(words);
  if (lists === "") return isDistrict(words) ? ["region"] : [];
  if (lists.includes(LIST_LETTERS["no-names"])) return ["no-name"];
  const found: Evidence[] = [];
  if (lists.includes(LIST_LETTERS.countries)) found.push("country");
  else if (lists.includes(LIST_LETTERS.regions)) found.push("region");
  else if (lists.includes(LIST_LETTERS.cities)) {
    found.push(isAmbiguous(words) ? "ambiguous-city" : "city");
  }
  if (lists.includes(LIST_LETTERS.organizations)) found.push("organization");
  if (lists.includes(LIST_LETTERS.demonyms)) found.push("demonym");
  return found;
}

/** "Washington, D.C." */
function isDistrict(words: readonly Word[]): boolean {
  return words.map(({ key }) => key).join(" ") === DISTRICT;
}

function isAmbiguous(words: readonly Word[]): boolean {
  const [word] = words;
  if (words.length > 1 || !word) return false;
  return isWordListed("given-names", word) || isWordListed("common-words", word);
}

function wordEvidence(word: Word): Evidence[] {
  const found = listEvidence([word]);
  if (found.length > 0) return found;
  if (word.text.length === 1) return ["no-name"];
  if (isPairOfPeoples(word)) return ["demonym"];
  if (isWordListed("organization-heads", word)) return ["bare-head"];
  if (isWordListed("place-heads", word)) return ["bare-place-head"];
  if (word.isUpper) return ROMAN.test(word.text) ? ["no-name"] : upperEvidence(word);
  if (isWordListed("common-words", word)) found.push("everyday-words");
  else found.push("unknown");
  if (isWordListed("given-names", word)) found.push("given-name-alone");
  return found.concat(endingEvidence(word), shape(word));
}

/** "U.S.-Saudi", "Sino-Japanese". */
function isPairOfPeoples({ key }: Word): boolean {
  const parts = key.split("-");
  return (
    parts.length > 1 &&
    parts.every(
      (part) =>
        isKeyListed("demonyms", part) ||
        isKeyListed("countries", part) ||
        /^(?:us|uk|eu|un|sino|anglo|franco|russo|indo|afro|euro|nato)$/u.test(part),
    )
  );
}

/** Capitals stand for an acronym, a code with digits in it, or a word that is shouted. */
function upperEvidence(word: Word): Evidence[] {
  const { text } = word;
  if (/\d/.test(text)) return ["digits"];
  if (text.length > 3 && isWordListed("common-words", word)) return ["everyday-words"];
  return text.length <= 6 ? ["acronym"] : ["unknown"];
}

function phraseEvidence(words: readonly Word[], first: Word, last: Word): Evidence[] {
  const found = listEvidence(words);
  if (found.length > 0) return found;
  const kind = headEvidence(words, first, last);
  return [...kind, ...edgeEvidence(words, first), ...personEvidence(words, first, last)];
}

/** What kind of thing the name says it is. */
function headEvidence(words: readonly Word[], first: Word, last: Word): Evidence[] {
  const found: Evidence[] = [];
  const of = words.findIndex(({ key }) => /^(?:of|for|de|del)$/u.test(key));
  const head = of > 0 ? (words[of - 1] ?? last) : last;
  if (of > 0 && isWordListed("organization-openers", head)) found.push("organization-opener");
  else if (isWordListed("organization-heads", last)) found.push("organization-head");
  else if (isWordListed("place-heads", last) && !isSurname(words, last)) found.push("place-head");
  else if (isWordListed("place-openers", first)) found.push("place-opener");
  if (found.length === 0 && isWordListed("no-name-heads", last)) found.push("no-name-head");
  if (words.some(({ text }) => text === "&")) found.push("ampersand");
  return found;
}

/** "Georgia Hill", "Rosa Park". */
function isSurname(words: readonly Word[], last: Word): boolean {
  const [first] = words;
  return words.length === 2 && SURNAME_HEAD.test(last.key) && isGivenName(first);
}

function isGivenName(word: Word | undefined): boolean {
  return word !== undefined && isWordListed("given-names", word);
}

function edgeEvidence(words: readonly Word[], first: Word): Evidence[] {
  if (isWordListed("demonyms", first)) return ["demonym-first"];
  const phrase = matchPhrase(words, 0);
  const isPlace = phrase && phrase.list !== "organizations" && phrase.list !== "no-names";
  return isPlace && !isWordListed("given-names", first) ? ["place-first"] : [];
}

function personEvidence(words: readonly Word[], first: Word, last: Word): Evidence[] {
  const found: Evidence[] = [];
  const plain = words.filter((word) => isWordListed("common-words", word) && word.isCapital);
  const isGiven = isWordListed("given-names", first);
  if (isGiven) found.push("given-name");
  if (words.slice(isGiven ? 1 : 0).some(({ text }) => INITIAL.test(text))) found.push("initial");
  if (words.some(isParticle)) found.push("person-particle");
  if (words.length <= 4 && plain.length === 0 && words.every(isNameLike)) found.push("full-name");
  if (plain.length === words.length) found.push("everyday-words");
  else if (plain.length > (isGiven ? 1 : 0)) found.push("everyday-word");
  if (words.some(({ text }) => /\d/.test(text))) found.push("digits");
  return found.concat(endingEvidence(last).filter((one) => one === "surname-ending"));
}

function isParticle({ text, key }: Word): boolean {
  return PARTICLE.test(text) || ARABIC_PARTICLE.test(key);
}

function isNameLike(word: Word): boolean {
  return word.hasContent && !/\d/.test(word.text) && (!word.isUpper || word.text.length <= 2);
}

function endingEvidence({ key }: Word): Evidence[] {
  const found: Evidence[] = [];
  if (key.length <= LONGEST_PLAIN) return found;
  if (endsIn(key, SURNAME_ENDINGS)) found.push("surname-ending");
  if (endsIn(key, PLACE_ENDINGS)) found.push("place-ending");
  return found;
}

function endings(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

function endsIn(key: string, known: ReadonlySet<string>): boolean {
  for (let length = 2; length <= MOST_LETTERS; length++) {
    if (known.has(key.slice(-length))) return true;
  }
  return false;
}

function shape({ text }: Word): Evidence[] {
  if (/\d/.test(text)) return ["digits"];
  return /[a-z][A-Z]/.test(text) && !/^(?:Mc|Mac|De|Di|La|Le|O')[A-Z]/.test(text)
    ? ["camel-case"]
    : [];
}
