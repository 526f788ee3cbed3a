import type { ParserEntry } from "./parser.ts";
import { looksLikeMarkdown } from "./sniff.ts";

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
    sniff: looksLikeMarkdown,
    load: () => import("./markdown.ts"),
  },
  json: {
    help: "one record with the article's text and what is known about it",
    extensions: [".json"],
    load: () => import("./json.ts"),
  },
} as const satisfies Record<string, ParserEntry>;

export type ParserName = keyof typeof parsers;
