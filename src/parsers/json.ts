import type { Article } from "../model/article.ts";
import { composeArticle } from "../model/compose.ts";
import { ReaderError } from "../model/failure.ts";
import { normalizeNewlines } from "./encoding/decode.ts";
import type { TimedContext } from "./html/parse-page-in-time.ts";
import { type ArticleParts, parseText } from "./newswire/parse-text.ts";
import type { ParserContext } from "./parser.ts";
import { type RecordBody, readBody, readMeta } from "./record.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Parses one record: `{"text" | "html", "title"?, "url"?, "byline" | "author" | "authors"?, "published" | "date"?,
 * "language"?, "siteName"?, ...}`. `text` is plain text; `html` is used if there is no `text`. Metadata in the
 * record wins over metadata from the text. All other keys are copied to `Article.fields`.
 * @throws ReaderError `BAD_RECORD` with the reason, and what the HTML parser throws.
 */
export async function parse(text: string, context: ParserContext): Promise<Article> {
  const { source } = context;
  const refuse = (why: string) => new ReaderError({ code: "BAD_RECORD", source, why });
  const record = readObject(text, refuse);
  const body = readBody(record, refuse);
  const meta = readMeta(record, body.key, refuse);
  const { blocks, ...found } = await draftBody(body, { ...context, url: meta.url });
  const known = { ...unlessIn(meta.fields, found), ...meta };
  return composeArticle(blocks, { ...known, source, format: "json" });
}

/** Drops found metadata for which the record has a field, in whatever form. */
function unlessIn(
  fields: JsonObject = {},
  { modified, section, ...others }: Omit<ArticleParts, "blocks">,
): Omit<ArticleParts, "blocks"> {
  return {
    ...others,
    ...(!Object.hasOwn(fields, "modified") && { modified }),
    ...(!Object.hasOwn(fields, "section") && { section }),
  };
}

/** Parses the body; loads the HTML parser only for HTML. */
async function draftBody({ key, value }: RecordBody, page: TimedContext): Promise<ArticleParts> {
  const body = normalizeNewlines(value);
  if (key === "text") return parseText(body);
  return (await import("./html/parse-page-in-time.ts")).parsePageInTime(body, page);
}

function readObject(text: string, refuse: (why: string) => ReaderError): JsonObject {
  const value = parseJson(text, refuse);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as JsonObject;
  throw refuse(`expected an object, not ${describe(value)}`);
}

function parseJson(text: string, refuse: (why: string) => ReaderError): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse(explain(error, text));
  }
}

/** Explains a syntax error. The engine's message quotes the input, so only its position is used. */
function explain(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : "";
  const position = /at position (\d+)/.exec(message)?.[1];
  const endsEarly = position !== undefined && Number(position) >= text.trimEnd().length;
  if (endsEarly || /end of JSON|Unterminated/.test(message)) {
    return "not valid JSON: unexpected end";
  }
  return position === undefined
    ? "not valid JSON"
    : `not valid JSON at ${lineAndColumn(text, Number(position))}`;
}

function lineAndColumn(text: string, position: number): string {
  const lines = text.slice(0, position).split("\n");
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return lines.length > 1 ? `line ${lines.length}, column ${column}` : `column ${column}`;
}

function describe(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
