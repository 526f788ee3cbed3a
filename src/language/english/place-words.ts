import { wordSet } from "../../model/letters.ts";

/** Kinds of places before a name that may be left out: "City of Lyon". */
export const KINDS_BEFORE_PLACE = wordSet("city state province town village commonwealth");

/** Kinds of places after a name that may be left out: "Zhejiang Province". */
export const KINDS_AFTER_PLACE = wordSet("province prefecture governorate oblast");

/** Kinds of places after a name that may be left out if no other place has the name: "New York State". */
export const AMBIGUOUS_KINDS_AFTER_PLACE = wordSet("state county district island islands");

/** Kinds of states before a name that may be left out if no other place has the name: there are two Congos. */
export const STATE_KINDS = wordSet("republic kingdom sultanate emirate federation");

/** Words before the kind of a state. */
export const STATE_ADJECTIVES = wordSet("democratic federal islamic arab people's");
