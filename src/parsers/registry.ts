import { opensAsRecord } from "../model/json-record.ts";
import type { ParserEntry } from "./parser.ts";

/** All input formats. The choices of `--input`, the help and the docs come from here. */
export const parsers = {
  text: {
    help: "plain text in the layout of news agencies",
    extensions: [".txt", ".text"],
    load: () => import("./text.ts"),
  },
  markdown: {
    help: "Markdown, with or without front matter",
    extensions: [".md", ".markdown", ".mdown"],
    contentTypes: ["text/markdown", "text/x-markdown"],
    sniff: looksLikeMarkdown,
    load: () => import("./markdown.ts"),
  },
  html: {
    help: "a web page: its main content and metadata",
    extensions: [".html", ".htm", ".xhtml"],
    contentTypes: ["text/html", "application/xhtml+xml"],
    signature: looksLikeHtml,
    load: () => import("./html.ts"),
  },
  json: {
    help: "one record with the article's text and metadata",
    extensions: [".json"],
    contentTypes: ["application/json"],
    utf8Only: true,
    sniff: opensAsRecord,
    load: () => import("./json.ts"),
  },
} as const satisfies Record<string, ParserEntry>;

export type ParserName = keyof typeof parsers;

const FRONT_MATTER_KEY = /^[A-Za-z_][\w-]{0,60}:(?:\s|$)/m;
const ATX_HEADING = /^#{1,6}[ \t]+[^\s#]/;
const HTML_OPENING =
  /^(?:<!--[^>]{0,400}-->\s*|<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html)[\s>]/i;

/** Whether a text opens with front matter, or its first non-blank line is an ATX heading. */
export function looksLikeMarkdown(head: string): boolean {
  return hasFrontMatter(head) || ATX_HEADING.test(head.trimStart());
}

/** Whether a text opens like an HTML page. */
export function looksLikeHtml(head: string): boolean {
  return HTML_OPENING.test(head.trimStart());
}

function hasFrontMatter(head: string): boolean {
  const [opening, ...lines] = head.split("\n").map((line) => line.trimEnd());
  if (opening !== "---") return false;
  const close = lines.indexOf("---");
  return close > 0 && FRONT_MATTER_KEY.test(lines.slice(0, close).join("\n"));
}
