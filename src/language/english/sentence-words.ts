/*
 * The English words that decide where a sentence ends, each list once. Words are in lower case and
 * without their final period unless a comment says otherwise.
 */

import { wordSet } from "../../model/letters.ts";
import { ABBREVIATED_TITLES } from "./titles.ts";

/** Abbreviations that no sentence ends with: they precede a name or stand inside a clause. */
export const ABBREVIATIONS_NEVER_FINAL: ReadonlySet<string> = new Set([
  ...ABBREVIATED_TITLES,
  ...wordSet("vs v cf e.g i.e eg ie viz approx ca esp ps p.s"),
]);

/** Abbreviations before a number ("No. 7", "pp. 3-9"); before anything else they are plain words. */
export const ABBREVIATIONS_BEFORE_NUMBERS = wordSet(
  "no nos fig figs eq eqs vol vols p pp ch sec art par para ext tel op nr",
);

/** Abbreviations that may or may not end a sentence; the next word decides. */
export const ABBREVIATIONS_SOMETIMES_FINAL = wordSet(
  "inc ltd corp co cos bros llc plc gmbh jr sr esq phd dept univ assn bldg intl natl govt st ft",
  "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri",
  "al ed eds trans ave blvd rd hwy ariz ark calif colo conn del fla ill ind kan mass md mich minn",
  "miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo ont que alta sask",
);

/** Abbreviations that end a sentence before a capital, but not before a small letter or a number. */
export const ABBREVIATIONS_FINAL_BEFORE_CAPITAL = wordSet(
  "etc a.m p.m am pm km cm mm mi kg mg lb lbs oz ml hr hrs min sec mph kmph kb mb gb hz",
);

/** Abbreviations that are everyday words when written without a capital. */
export const ABBREVIATIONS_THAT_ARE_WORDS = wordSet(
  "ad am apt arc art col def del det ed ex exp fri gal gen hon ill ind kan lit ma mar mass md mi min",
  "miss mo mon no ore par pa pl plz pref prob rep reps res sat sec sir situ sun temp trans va ver",
  "vet vitro vivo wash wed",
);

/** Names written with an exclamation mark. */
export const NAMES_WITH_EXCLAMATION_MARK = wordSet("yahoo jeopardy yum");

/** Words that, with a capital, begin a sentence rather than continue a name. */
export const SENTENCE_STARTERS = wordSet(
  "The This That These Those There He She It They We You I His Her Its Their Our My Your A An",
  "And But Or So Yet If When While Where As At In On For From By With After Before Since Although",
  "Though However Because Meanwhile Some Many Most Both Each Not What Who Why How Here Now Then",
  "Once Even Such Another Other Later Earlier Also",
);

/** Names of time zones that are not an abbreviation in `T`: "10 a.m. Eastern". */
export const TIME_ZONES = wordSet("GMT UTC Eastern Central Mountain Pacific Greenwich");

/** Words that a date continues: "until Sunday, May 28, 2006". */
export const WORDS_BEFORE_DATE = wordSet(
  "on of for until till since by from to through before after and or is was be dated last next",
  "this the published posted updated",
);

/** Verbs that name the speaker of the quotation before them. */
export const REPORTING_VERBS = wordSet(
  "said says asked asks wrote writes added replied wondered shouted cried yelled exclaimed tweeted",
  "joked recalled demanded",
);

/** Words that may follow a reporting verb: "Smith asked on Friday". */
export const WORDS_AFTER_REPORTING_VERB = wordSet(
  "on in at to as of by from with last late later early earlier again aloud during after before",
  "when while via",
);

/** Pronouns, with their capital. */
export const SUBJECT_PRONOUNS = wordSet("He She It They We You I");

/** Common English words that hardly any other language has. */
export const FUNCTION_WORDS = wordSet(
  "the of and to that with for from by have has had were are be been this which who their they said will would",
  "not on at it its his her but he she we you there when after more than about into over could should",
);
