/** The gazetteer's lists, and the letter that stands for each behind an entry of models/gazetteer.txt. */
export const LIST_LETTERS = {
  countries: "C",
  regions: "R",
  cities: "T",
  organizations: "O",
  "no-names": "N",
  "given-names": "g",
  demonyms: "d",
  calendar: "c",
  starters: "s",
  possessors: "q",
  "no-name-heads": "n",
  "organization-heads": "o",
  "organization-openers": "p",
  "place-heads": "l",
  "place-openers": "m",
  titles: "t",
  "title-words": "u",
  roles: "r",
  "saying-verbs": "v",
  "common-words": "w",
} as const;

/** One of the gazetteer's lists. */
export type ListName = keyof typeof LIST_LETTERS;
