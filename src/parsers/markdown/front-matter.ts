import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { frontmatter } from "micromark-extension-frontmatter";
import { parse } from "yaml";
import type { Byline } from "../../model/article.ts";
import { definedOnly, type TextBlock } from "../../model/compose.ts";
import { readMetadataByline } from "../newswire/byline.ts";

/** Longer front matter is not parsed. */
const MAX_FRONT_MATTER_LENGTH = 65_536;
const LANGUAGES: ("yaml" | "toml")[] = ["yaml", "toml"];
/** Null values, which the failsafe schema reads as strings. */
const NULL_VALUES: readonly string[] = ["", "~", "null"];
const FENCE = /^(?:---|\+\+\+)[ \t]*$/m;
const CLOSING_FENCE = /\n(?:---|\+\+\+)[ \t]*(?=\n|$)/g;

/** A text split into front matter and body. */
export interface FrontMatter {
  readonly body: string;
  readonly meta: FrontMeta;
  /** Front matter that could not be parsed, kept as a code block. */
  readonly unread?: TextBlock;
}

/** Metadata that front matter may have. */
export interface FrontMeta {
  readonly title?: string;
  readonly subtitle?: string;
  readonly byline?: Byline;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  readonly siteName?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Splits YAML front matter off a text. Invalid YAML and TOML are returned as a code block. Text between two
 * rules that is not a mapping stays in the body.
 */
export function readFrontMatter(text: string): FrontMatter {
  const matter = findMatter(text);
  if (!matter) return { body: text, meta: {} };
  const { language, value, body } = matter;
  const unread: TextBlock = { kind: "code", text: value, language };
  if (language === "toml" || value.length > MAX_FRONT_MATTER_LENGTH)
    return { body, meta: {}, unread };
  const fields = parseYaml(value);
  if (fields === undefined) return { body, meta: {}, unread };
  return isFields(fields) ? { body, meta: readMeta(fields) } : { body: text, meta: {} };
}

function findMatter(
  text: string,
): { readonly language: string; readonly value: string; readonly body: string } | undefined {
  if (!FENCE.test(text.slice(0, 200)) || !/^(?:---|\+\+\+)/.test(text)) return undefined;
  CLOSING_FENCE.lastIndex = 3;
  if (!CLOSING_FENCE.test(text)) return undefined;
  const [node] = fromMarkdown(text.slice(0, CLOSING_FENCE.lastIndex), {
    extensions: [frontmatter(LANGUAGES)],
    mdastExtensions: [frontmatterFromMarkdown(LANGUAGES)],
  }).children;
  const end = node?.position?.end.offset;
  const type: string | undefined = node?.type;
  if ((type !== "yaml" && type !== "toml") || end === undefined) return undefined;
  const value = node && "value" in node ? node.value : "";
  return { language: type, value, body: text.slice(end) };
}

/** Parses with the failsafe schema, which keeps scalars such as dates as strings. */
function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml, { schema: "failsafe", logLevel: "error" }) ?? {};
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readMeta(fields: Fields): FrontMeta {
  return definedOnly({
    title: readString(fields, "title"),
    subtitle: readString(fields, "subtitle", "description"),
    byline: readAuthors(fields),
    published: readString(fields, "published", "date"),
    url: readString(fields, "url", "canonical"),
    language: readString(fields, "language", "lang"),
    siteName: readString(fields, "siteName", "site"),
  });
}

/** The first non-blank string among the keys. */
function readString(fields: Fields, ...keys: readonly string[]): string | undefined {
  return keys.map((key) => toText(own(fields, key))).find((text) => text !== undefined);
}

function toText(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";
  return NULL_VALUES.includes(text) ? undefined : text;
}

/** Reads a line, a list of names, or objects with names: `{name: Jo Roe, email: ...}`. */
function readAuthors(fields: Fields): Byline | undefined {
  const value = ["byline", "authors", "author"].map((key) => own(fields, key)).find(isGiven);
  if (typeof value === "string") {
    const line = toText(value);
    return line === undefined ? undefined : readMetadataByline(line);
  }
  const authors = (Array.isArray(value) ? value : [value]).map(nameOf).filter(isGiven);
  return authors.length > 0 ? { authors } : undefined;
}

function nameOf(author: unknown): string | undefined {
  return toText(isFields(author) ? own(author, "name") : author);
}

function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== undefined && value !== null && value !== "";
}

function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
