import { wordSet } from "../../model/letters.ts";

/** Courtesy titles, which tell nothing about a person's office. */
export const COURTESY_TITLES = wordSet("mr mrs ms miss madam mx");

/** The titles that news abbreviates most. */
export const COMMON_TITLES = wordSet("mr mrs ms dr");

/** Titles that only women have. */
export const FEMALE_TITLES = wordSet("mrs ms miss madam madame lady dame queen princess sister");

/** Titles that only men have. */
export const MALE_TITLES = wordSet("mr sir lord king prince brother");

/** Abbreviated titles, without their period. */
export const ABBREVIATED_TITLES = wordSet(
  "mr mrs ms mx dr drs prof profs rev fr hon gen lt col maj capt cmdr cpl sgt pvt adm brig pfc",
  "sen sens rep reps gov govs pres supt insp atty amb msgr messrs mme mlle mt ste sra srta",
);

/** Titles that are more often given names. */
export const GIVEN_NAME_TITLES = wordSet("dean don earl marshall");

/** What may follow a surname and tell a son from his father. */
export const NAME_SUFFIXES = wordSet("jr sr ii iii iv");
