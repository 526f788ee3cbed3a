import { opensAsRecord } from "../model/json-record.ts";
import type { ParserEntry } from "./parser.ts";
import { looksLikeHtml, looksLikeMarkdown } from "./sniff.ts";

/** Every input format; the `--input` choices, the help and the docs come from here. */
export const parsers = {
  text: {
    help: "plain text, laid out as news agencies do",
    extensions: [".txt", ".text"],
    load: () => import("./text.ts"),
  },
  markdown: {
    help: "Markdown, with front matter where there is some",
    extensions: [".md", ".markdown", ".mdown"],
    contentTypes: ["text/markdown", "text/x-markdown"],
    sniff: looksLikeMarkdown,
    load: () => import("./markdown.ts"),
  },
  html: {
    help: "a web page: the article in it and what it says about itself",
    extensions: [".html", ".htm", ".xhtml"],
    contentTypes: ["text/html", "application/xhtml+xml"],
    signature: looksLikeHtml,
    load: () => import("./html.ts"),
  },
  json: {
    help: "one record with the article's text and what is known about it",
    extensions: [".json"],
    contentTypes: ["application/json"],
    utf8Only: true,
    sniff: opensAsRecord,
    load: () => import("./json.ts"),
  },
} as const satisfies Record<string, ParserEntry>;

export type ParserName = keyof typeof parsers;
