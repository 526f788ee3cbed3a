import type { Article } from "../model/article.ts";
import { composeArticle } from "../model/compose.ts";
import { ReaderError } from "../model/failure.ts";
import { normalizeNewlines } from "./decode.ts";
import type { ParserContext } from "./parser.ts";
import { readBody, readMeta } from "./record.ts";
import { draftText } from "./text.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Parses one record: `{"text", "title"?, "url"?, "byline" | "author" | "authors"?, "published" | "date"?,
 * "language"?, "siteName"?, ...}`. The text is read as plain text; what the record says about it wins over
 * what was found in it; all other keys become `Article.fields` untouched.
 * @throws ReaderError `BAD_RECORD` with the reason; `UNSUPPORTED` where there is HTML alone.
 */
export function parse(text: string, { source }: ParserContext): Article {
  const refuse = (why: string) => new ReaderError({ code: "BAD_RECORD", source, why });
  const record = readObject(text, refuse);
  const body = readBody(record, refuse);
  if (body === undefined)
    throw new ReaderError({ code: "UNSUPPORTED", source, what: "HTML records" });
  const { blocks, ...found } = draftText(normalizeNewlines(body));
  return composeArticle(blocks, { ...found, ...readMeta(record, refuse), source, format: "json" });
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
