import type { RendererEntry } from "./renderer.ts";

/** The output formats. The `--format` choices, the help and the docs are generated from this table. */
export const renderers = {
  text: {
    help: "text for reading",
    kinds: ["show", "summary", "entities", "why"],
    recordsFailures: false,
    extension: ".txt",
    load: () => import("./terminal/text.ts"),
  },
  json: {
    help: "one JSON document: an object for one article, an array for several",
    kinds: ["show", "summary", "entities", "why"],
    recordsFailures: true,
    extension: ".json",
    load: async () => (await import("./json/json.ts")).json,
  },
  jsonl: {
    help: "JSON Lines: one object per article",
    kinds: ["show", "summary", "entities", "why"],
    recordsFailures: true,
    extension: ".jsonl",
    load: async () => (await import("./json/json.ts")).jsonl,
  },
  csv: {
    help: "comma-separated rows (RFC 4180) with a header",
    kinds: ["entities"],
    recordsFailures: false,
    extension: ".csv",
    load: async () => (await import("./tables/delimited.ts")).csv,
  },
  tsv: {
    help: "tab-separated rows with a header; tabs, newlines and backslashes are escaped",
    kinds: ["entities"],
    recordsFailures: false,
    extension: ".tsv",
    load: async () => (await import("./tables/delimited.ts")).tsv,
  },
  markdown: {
    help: "the article as Markdown",
    kinds: ["show"],
    recordsFailures: false,
    extension: ".md",
    load: () => import("./markdown/blocks.ts"),
  },
  html: {
    help: "the article as a plain HTML page",
    kinds: ["show"],
    recordsFailures: false,
    extension: ".html",
    load: () => import("./html/page.ts"),
  },
} as const satisfies Record<string, RendererEntry>;

export type FormatName = keyof typeof renderers;
