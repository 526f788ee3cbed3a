import type { ListedName } from "../../entities/postprocess/listed-names.ts";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import { ReaderError } from "../../model/failure.ts";
import { explainFailure } from "../../renderers/failure.ts";

/** A bound for the search, which compares whole names. */
const MAX_NAME_CHARACTERS = 500;

/** Other words for the types, for suggestions. */
const TYPE_SYNONYMS: Readonly<Record<string, EntityType>> = {
  per: "person",
  people: "person",
  human: "person",
  loc: "place",
  location: "place",
  gpe: "place",
  city: "place",
  country: "place",
  org: "organization",
  organisation: "organization",
  company: "organization",
  agency: "organization",
  party: "organization",
};

/**
 * Checks an entry of `--names`: an object with `name`, `type` and `aliases`.
 * @param source The entry's position, for the error.
 * @throws ReaderError `BAD_RECORD`.
 */
export function listedFrom(entry: unknown, source: string): ListedName {
  if (!isObject(entry)) throw bad(source, "not an object with a name and a type");
  const { type, aliases = [] } = entry;
  if (!Array.isArray(aliases)) throw bad(source, "aliases must be a list");
  const name = checkName(entry.name, source);
  return {
    name,
    type: checkType(type, source),
    aliases: aliases.map((alias) => checkName(alias, source)),
  };
}

/**
 * Checks an entry of `--ignore`: a string, or an object with `name`.
 * @throws ReaderError `BAD_RECORD`.
 */
export function nameFrom(entry: unknown, source: string): string {
  return checkName(isObject(entry) ? entry.name : entry, source);
}

function checkName(name: unknown, source: string): string {
  if (typeof name !== "string" || !/[\p{L}\p{N}]/u.test(name))
    throw bad(source, "the name is missing");
  if (name.length > MAX_NAME_CHARACTERS) {
    throw bad(source, `a name is longer than ${MAX_NAME_CHARACTERS} characters`);
  }
  return name.trim().replace(/\s+/g, " ");
}

function checkType(type: unknown, source: string): EntityType {
  const written = typeof type === "string" ? type.trim().toLowerCase() : "";
  const found = ENTITY_TYPES.find((one) => one === written);
  if (found) return found;
  if (written === "") {
    throw bad(source, "the type is missing: person, place or organization (in TSV, after a tab)");
  }
  const choices = ENTITY_TYPES;
  const why = explainFailure({ code: "UNKNOWN_CHOICE", what: "type", name: written, choices });
  const meant = TYPE_SYNONYMS[written];
  const hint = meant && !why.includes("did you mean") ? ` (did you mean ${meant}?)` : "";
  throw bad(source, why + hint);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bad(source: string, why: string): ReaderError {
  return new ReaderError({ code: "BAD_RECORD", source, why });
}
