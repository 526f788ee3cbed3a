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
 * "language"?, "siteName"?, ...}`. The text is read as plain text, HTML where there is no text; what the
 * record says about it wins over what was found in it; all other keys become `Article.fields` untouched.
 * @throws ReaderError `BAD_RECORD` with the reason; what the HTML parser throws.
 */
export async function parse(text: string, context: ParserContext): Promise<Article> {
  const { source } = context;
  const refuse = (why: string) => new ReaderError({ code: "BAD_RECORD", source, why });
  const record = readObject(text, refuse);
  const body = readBody(record, refuse);
  const meta = readMeta(record, body.key, refuse);
  const { blocks, ...found } = await draftBody(body, { ...context, url: meta.url });
  const said = { ...unlessIn(meta.fields, found), ...meta };
  return composeArticle(blocks, { ...said, source, format: "json" });
}

/** What was found but for that of which the record has a field of its own, in whatever form. */
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

/** The HTML parser is loaded where there is HTML. */
async function draftBody({ key, value }: RecordBody, page: TimedContext): Promise<ArticleParts> {
  const body = normalizeNewlines(value);
  if (key === "text") return parseText(body);
  return (await import("./html/parse-page-in-time.ts")).parsePageInTime(body, page);
}

function readObject(text: string, refuse: (why: string) => ReaderError): JsonObject {
  const value = parseJson(text, refuse);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as JsonObject;
  throw refuse(`not an object but ${describe(value)}`);
}

function parseJson(text: string, refuse: (why: string) => ReaderError): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse(explain(error, text));
  }
}

/** The engine's own message quotes the input: only the place is taken from it, where it names one. */
function explain(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : "";
  const position = /at position (\d+)/.exec(message)?.[1];
  const endsEarly = position !== undefined && Number(position) >= text.trimEnd().length;
  if (endsEarly || /end of JSON|Unterminated/.test(message)) {
    return "not valid JSON: it ends too early";
  }
  return position === undefined
    ? "not valid JSON"
    : `not valid JSON at ${place(text, Number(position))}`;
}

function place(text: string, position: number): string {
  const lines = text.slice(0, position).split("\n");
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return lines.length > 1 ? `line ${lines.length}, column ${column}` : `column ${column}`;
}

function describe(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
