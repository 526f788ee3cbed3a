import { opensAsFeed, opensAsJsonLines, opensLongRecord } from "./container-signatures.ts";
import { isAddress, isDirectory } from "./reference.ts";
import type { ContainerEntry, SourceEntry } from "./source.ts";

/** The reference that stands for standard input. */
export const STDIN = "-";

/** The reference that stands for the article the package ships. */
export const SAMPLE = "sample:";

/** Where bytes come from. The order counts: the first entry that accepts a reference has it. */
export const sources = {
  stdin: {
    help: "`-`: standard input",
    accepts: (reference) => reference === STDIN,
    many: false,
    load: () => import("./stdin.ts"),
  },
  sample: {
    help: "`sample:`: the article the package ships",
    accepts: (reference) => reference === SAMPLE,
    many: false,
    load: () => import("./sample.ts"),
  },
  url: {
    help: "an `http:` or `https:` address",
    accepts: isAddress,
    many: false,
    load: () => import("./url.ts"),
  },
  directory: {
    help: "a directory: its files of known types, in name order",
    accepts: isDirectory,
    many: true,
    load: () => import("./directory.ts"),
  },
  file: {
    help: "a file",
    accepts: () => true,
    many: false,
    load: () => import("./file.ts"),
  },
} as const satisfies Record<string, SourceEntry>;

/** Formats that hold several articles. */
export const containers = {
  jsonl: {
    help: 'one article a line: {"text": ..., "title"?, "url"?, "id"?, ...}',
    extensions: [".jsonl", ".ndjson"],
    contentTypes: ["application/jsonl", "application/x-ndjson", "application/x-jsonlines"],
    signature: opensAsJsonLines,
    sniff: opensLongRecord,
    load: () => import("./jsonl.ts"),
  },
  feed: {
    help: "an RSS, Atom or JSON feed: each item an article",
    extensions: [".rss", ".atom"],
    contentTypes: ["application/rss+xml", "application/atom+xml", "application/feed+json"],
    signature: opensAsFeed,
    load: () => import("./feed.ts"),
  },
} as const satisfies Record<string, ContainerEntry>;
