import type { Byline } from "../model/article.ts";
import type { ArticleMeta } from "../model/compose.ts";
import { definedOnly } from "../model/compose.ts";
import type { ReaderError } from "../model/failure.ts";
import { readMetadataByline } from "./newswire/byline.ts";

type JsonObject = Readonly<Record<string, unknown>>;
/** Makes the error for a bad record. */
export type Refuse = (why: string) => ReaderError;

const BYLINE_KEYS = ["byline", "authors", "author"];
const PUBLISHED_KEYS = ["published", "date"];
const PLAIN_KEYS = ["title", "url", "language", "siteName"] as const;

/** The body of a record and its key. */
export interface RecordBody {
  readonly key: "text" | "html";
  readonly value: string;
}

/** Returns the text of a record, or its HTML if it has no text. */
export function readBody(record: JsonObject, refuse: Refuse): RecordBody {
  for (const key of ["text", "html"] as const) {
    const value = readString(record, key, refuse);
    if (value === undefined) continue;
    if (value.trim() === "") throw refuse(`"${key}" is empty`);
    return { key, value };
  }
  throw refuse('no "text"');
}

/** Reads the metadata of a record. `null` counts as absent; the first of several synonymous keys wins. */
export function readMeta(
  record: JsonObject,
  bodyKey: RecordBody["key"],
  refuse: Refuse,
): Partial<ArticleMeta> {
  const bylineKey = firstPresent(record, BYLINE_KEYS);
  const publishedKey = firstPresent(record, PUBLISHED_KEYS);
  const plain = PLAIN_KEYS.map((key) => [key, readString(record, key, refuse)]);
  const meta = {
    ...Object.fromEntries(plain),
    byline: bylineKey && readByline(record[bylineKey], bylineKey, refuse),
    published: publishedKey && readString(record, publishedKey, refuse),
    fields: readFields(record, [bodyKey, ...PLAIN_KEYS, bylineKey, publishedKey]),
  };
  return definedOnly(meta);
}

/** Collects the unused keys. `Object.entries` and `fromEntries` treat `__proto__` as a plain key. */
function readFields(
  record: JsonObject,
  used: readonly (string | undefined)[],
): JsonObject | undefined {
  const known = [...used, "text", "html", ...BYLINE_KEYS, ...PUBLISHED_KEYS];
  const rest = Object.entries(record).filter(
    ([key, value]) => !used.includes(key) && !(value === null && known.includes(key)),
  );
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

function firstPresent(record: JsonObject, keys: readonly string[]): string | undefined {
  return keys.find((key) => isPresent(record[key]));
}

function readString(record: JsonObject, key: string, refuse: Refuse): string | undefined {
  const value = record[key];
  if (!isPresent(value)) return undefined;
  if (typeof value === "string") return value;
  throw refuse(`"${key}" is not a string`);
}

/** Reads a line ("By Jo Roe, Staff Writer"), a name, a list of names, or `{authors, role?, organization?}`. */
function readByline(value: unknown, key: string, refuse: Refuse): Byline {
  if (typeof value === "string") return readMetadataByline(value);
  if (isStrings(value)) return { authors: value };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refuse(`"${key}" is not a string or a list of strings`);
  }
  const byline = value as JsonObject;
  const authors = byline.authors ?? [];
  if (!isStrings(authors)) throw refuse(`"${key}.authors" is not a list of strings`);
  const role = readString(byline, "role", refuse);
  const organization = readString(byline, "organization", refuse);
  return definedOnly({ authors, role, organization });
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((element) => typeof element === "string");
}
