import { SMALL_WORDS } from "../../language/english/function-words.ts";
import { CLUB_WORDS, LEGAL_FORMS } from "../../language/english/organization-words.ts";
import { acronymLetters, acronymsOf, aliasOf, isAcronym } from "../gazetteer/aliases.ts";
import { isKeyListed } from "../gazetteer/gazetteer.ts";

/** Further words of a name are ignored. */
const MAX_NAME_WORDS = 10;

/** Removes "Inc." and similar words from the end of a key. */
export function withoutLegalForm(key: string): string {
  const words = key.replaceAll(",", "").split(" ");
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** The beginnings of a name, which may be its short form. */
export function beginningsOf(key: string): string[] {
  const words = key.split(" ").slice(0, MAX_NAME_WORDS);
  const cuts = words.slice(1).map((_, index) => index + 1);
  return cuts.filter((cut) => !isSmall(words[cut - 1])).map((cut) => words.slice(0, cut).join(" "));
}

/**
 * The ends of a name, which may be its short form, each with the beginning before it. None if the name ends
 * in a word like "Party" or "Bank".
 */
export function endsOf(key: string): { end: string; beginning: string }[] {
  const words = key.split(" ").slice(0, MAX_NAME_WORDS);
  if (isHead(words.at(-1) ?? "")) return [];
  const cuts = words.slice(1).map((_, index) => index + 1);
  return cuts
    .filter((cut) => !isSmall(words[cut - 1]) && !isSmall(words[cut]))
    .map((cut) => ({
      end: words.slice(cut).join(" "),
      beginning: words.slice(0, cut).join(" "),
    }));
}

/** "Supreme Court" for "India Supreme Court"; `undefined` without a country in front. */
export function withoutCountry(key: string): string | undefined {
  const words = key.split(" ");
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const country = aliasOf(words.slice(0, length).join(" "));
    if (!isKeyListed("countries", country)) continue;
    return isSmall(words[length]) ? undefined : words.slice(length).join(" ");
  }
  return undefined;
}

/** The short forms of a club's name: "Leeds", "United", "Pistons". None for other names. */
export function clubForms(key: string): string[] {
  const words = key.split(" ").slice(0, MAX_NAME_WORDS);
  const last = words.at(-1) ?? "";
  if (words.length < 2 || !isClubWord(last) || words.some(isSmall)) return [];
  return words
    .slice(1)
    .flatMap((_, cut) => [words.slice(0, cut + 1).join(" "), words.slice(cut + 1).join(" ")]);
}

/** Matches "Rovers" and "Thunderbirds", but not "Airlines". */
function isClubWord(word: string): boolean {
  return (
    CLUB_WORDS.has(word) || (/^[a-z]{3,}s$/.test(word) && !word.endsWith("ss") && !isHead(word))
  );
}

/** The short forms of a party's name: "Labour", "Liberals". None for other names. */
export function partyForms(key: string): string[] {
  const name = / party$/.test(key) ? key.slice(0, key.lastIndexOf(" ")) : "";
  return name === "" ? [] : [name, `${name}s`];
}

/** A key that "Acme Micro" shares with "Acme Microsystems"; `undefined` for a single word. */
export function stemOf(key: string): string | undefined {
  const at = key.lastIndexOf(" ") + 1;
  return at > 0 && key.length >= at + 4 ? key.slice(0, at + 4) : undefined;
}

/** Whether the last word of a name is cut short. "News" is a word of its own, so "Acme News" does not abbreviate "Acme Newsbeat". */
export function isCutShort(short: string, long: string): boolean {
  const last = short.slice(short.lastIndexOf(" ") + 1);
  return long.startsWith(short) && !isKeyListed("common-words", last) && !isGeneric(short);
}

/**
 * The possible acronyms of a name, as `acronymLetters` writes them: from all words, from the words before
 * the last "and" or "of the" ("Centers for Disease Control and Prevention" gives CDC), and from all but
 * the first word, which stays whole ("Africa CDC").
 */
export function looseAcronymsOf(form: string): string[] {
  const words = form.split(" ").slice(0, MAX_NAME_WORDS);
  const rest = words.slice(1).join(" ");
  const mixed = [...acronymsOf(rest), ...ofBeginning(rest)].map(
    (acronym) => `${acronymLetters(words[0] ?? "")} ${acronym}`,
  );
  return [...acronymsOf(form), ...ofBeginning(form), ...mixed];
}

function ofBeginning(form: string): string[] {
  return [" and ", " of the "].flatMap((small) => {
    const at = form.lastIndexOf(small);
    return at < 0 ? [] : acronymsOf(form.slice(0, at)).filter(({ length }) => length > 2);
  });
}

/** The acronym in a form, including forms like "Africa CDC"; `undefined` if there is none. */
export function acronymIn(form: string): string | undefined {
  if (isAcronym(form)) return acronymLetters(form);
  const [first = "", second = "", third] = form.split(" ");
  if (third !== undefined || second.length < 3 || !isAcronym(second)) return undefined;
  return `${acronymLetters(first)} ${acronymLetters(second)}`;
}

/** Whether a key, like "Ministry", "Bank of" or "Japan", begins too many names to be a short form. */
export function isGeneric(key: string): boolean {
  return key
    .split(" ")
    .every(
      (word) =>
        isHead(word) ||
        isKeyListed("countries", word) ||
        isKeyListed("cities", word) ||
        isKeyListed("demonyms", word) ||
        isKeyListed("common-words", word),
    );
}

function isHead(word: string): boolean {
  return isKeyListed("organization-heads", word);
}

function isSmall(word: string | undefined): boolean {
  return SMALL_WORDS.has(word ?? "");
}
