import { pick, type Random } from "../random.ts";
import type { NameLists } from "./name-lists.ts";

const INITIALS = [..."ABCDEFGHJKLMPRSTW"];
const COMPANY_FORMS =
  "Inc Corp Ltd Co Group Holdings plc AG SA Partners Bank Airlines Industries Capital Technologies Energy Motors Insurance Securities Inc. Corp. Ltd. Co.".split(
    " ",
  );
const OFFICES = [
  "Ministry of Finance",
  "Ministry of Health",
  "Foreign Ministry",
  "Interior Ministry",
  "Central Bank",
  "Supreme Court",
  "High Court",
  "Human Rights Commission",
  "Red Cross",
  "Police Service",
  "National Guard",
  "Coast Guard",
  "Election Commission",
  "National Assembly",
  "Chamber of Commerce",
  "Bar Association",
  "Football Association",
  "Olympic Committee",
  "Transport Authority",
  "Labour Party",
  "Democratic Party",
  "Green Party",
  "National Front",
];
const LOCAL_BODIES = [
  "Times",
  "Post",
  "University",
  "Hospital",
  "City Council",
  "Police Department",
  "Herald",
  "Chamber of Commerce",
  "Medical College",
  "High School",
];
const PLACE_NOUNS = "County Province State Region Island Valley District Street Road".split(" ");

/** Invents a surname; all languages are equally likely. */
export function inventSurname({ surnames }: NameLists, random: Random): string {
  return pick(random, pick(random, surnames));
}

/** Invents a full name, word by word. */
export function inventPerson(lists: NameLists, random: Random): string[] {
  const given = pick(random, lists.givenNames);
  const surname = inventSurname(lists, random);
  const chance = random();
  if (chance < 0.75) return [given, surname];
  if (chance < 0.83) return [given, `${pick(random, INITIALS)}.`, surname];
  if (chance < 0.93) return [given, inventSurname(lists, random), surname];
  return [inventSurname(lists, random), surname];
}

/** Invents a place. */
export function inventPlace({ cities, countries }: NameLists, random: Random): string {
  const chance = random();
  if (chance < 0.7) return pick(random, cities);
  if (chance < 0.85) return pick(random, countries);
  return `${pick(random, cities)} ${pick(random, PLACE_NOUNS)}`;
}

/** Invents an organization. */
export function inventOrganization(lists: NameLists, random: Random): string {
  const chance = random();
  if (chance < 0.3) return pick(random, lists.companies);
  if (chance < 0.4) return `${inventSurname(lists, random)} ${pick(random, COMPANY_FORMS)}`;
  if (chance < 0.45) return `${inventSurname(lists, random)} & ${inventSurname(lists, random)}`;
  if (chance < 0.58) return pick(random, lists.universities);
  if (chance < 0.7) return pick(random, lists.clubs);
  if (chance < 0.76) return pick(random, OFFICES);
  if (chance < 0.86) return `${pick(random, lists.countries)} ${pick(random, OFFICES)}`;
  return `${pick(random, lists.cities)} ${pick(random, LOCAL_BODIES)}`;
}
