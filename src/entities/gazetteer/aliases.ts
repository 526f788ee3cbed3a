import { readAsset } from "../../assets/package-root.ts";
import { SMALL_WORDS } from "../../language/english/function-words.ts";

let aliases: ReadonlyMap<string, string> | undefined;

/** The main key of something with several names: "united states" for "us". Keys are made by `formKey`. */
export function aliasOf(key: string): string {
  aliases ??= readAliases(readAsset("models", "aliases.txt"));
  return aliases.get(key) ?? key;
}

/** Each line has the keys of one thing, the main key first, separated by tabs. */
function readAliases(packed: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const line of packed.split("\n")) {
    const [fullest = "", ...others] = line.split("\t");
    for (const other of others) known.set(other, fullest);
  }
  return known;
}

/** Whether a text has the form of an acronym of two letters or more: "NATO", "U.N.", "DfID". */
export function isAcronym(text: string): boolean {
  return /^(?:[A-Z]\.?){2,8}$/.test(text) || /^[A-Z][A-Za-z]?[A-Z]{1,6}$/.test(text);
}

/** The possible acronyms of a name, in capitals, with and without its small words; none for a single word. */
export function acronymsOf(name: string): string[] {
  const words = name.split(/[\s-]+/u).filter((word) => word !== "");
  const large = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  if (large.length < 2) return [];
  return [...new Set([initials(large), initials(words.filter((word) => word !== "&"))])];
}

/** The letters of an acronym in capitals: "UN" for "U.N.". */
export function acronymLetters(text: string): string {
  return text.replace(/[^A-Za-z]/g, "").toUpperCase();
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase()).join("");
}
