import type { RendererEntry } from "./renderer.ts";

/** Every output format; the `--format` choices, the help and the docs come from here. */
export const renderers = {
  text: {
    help: "text laid out to be read",
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
    load: () => import("./json.ts"),
  },
  jsonl: {
    help: "one JSON object a line and article",
    kinds: ["show", "summary", "entities", "why"],
    recordsFailures: true,
    extension: ".jsonl",
    load: () => import("./jsonl.ts"),
  },
  csv: {
    help: "comma-separated rows (RFC 4180) with a header",
    kinds: ["entities"],
    recordsFailures: false,
    extension: ".csv",
    load: () => import("./csv.ts"),
  },
  tsv: {
    help: "tab-separated rows with a header; tab, newline and backslash are escaped",
    kinds: ["entities"],
    recordsFailures: false,
    extension: ".tsv",
    load: () => import("./tsv.ts"),
  },
  markdown: {
    help: "the article as Markdown",
    kinds: ["show"],
    recordsFailures: false,
    extension: ".md",
    load: () => import("./markdown.ts"),
  },
  html: {
    help: "the article as a plain HTML page",
    kinds: ["show"],
    recordsFailures: false,
    extension: ".html",
    load: () => import("./html.ts"),
  },
} as const satisfies Record<string, RendererEntry>;

export type FormatName = keyof typeof renderers;
