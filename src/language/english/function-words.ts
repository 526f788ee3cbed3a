import { wordSet } from "../../model/letters.ts";

/** Words without a capital that may stand inside a name, and in an acronym of it count or not. */
export const SMALL_WORDS = wordSet("of the and for in on at to by with de del la y et a an &");

/** Prepositions that may join the first noun of a name to the rest: "Bank of Japan", "Banco de España". */
export const NAME_PREPOSITIONS = wordSet("of for on against de del");

export const ARTICLES = wordSet("the a an");

/** What stands between the items of a list. */
export const LIST_SEPARATORS = wordSet(", and or &");

/** Pronouns that begin a clause about a person. */
export const PERSONAL_RELATIVES = wordSet("who whose");

/** Prepositions before a name that make it no subject. */
export const PREPOSITIONS = wordSet(
  "about after against at before between by during for from in into near of on over since through",
  "to toward towards under until with within",
);
