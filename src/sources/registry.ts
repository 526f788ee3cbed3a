import { opensAsFeed, opensAsJsonLines, opensLongRecord } from "./container-signatures.ts";
import { isDirectory, isUrl, SAMPLE, STDIN } from "./reference.ts";
import type { ContainerEntry, SourceEntry } from "./source.ts";

/** All sources. The first entry that accepts a reference reads it. */
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
    help: "an `http:` or `https:` URL",
    accepts: isUrl,
    many: false,
    load: () => import("./url.ts"),
  },
  directory: {
    help: "a directory: its files of known types, sorted by name",
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
    help: 'one article per line: {"text": ..., "title"?, "url"?, "id"?, ...}',
    extensions: [".jsonl", ".ndjson"],
    contentTypes: ["application/jsonl", "application/x-ndjson", "application/x-jsonlines"],
    signature: opensAsJsonLines,
    sniff: opensLongRecord,
    load: () => import("./jsonl.ts"),
  },
  feed: {
    help: "an RSS, Atom or JSON feed, one article per item",
    extensions: [".rss", ".atom"],
    contentTypes: ["application/rss+xml", "application/atom+xml", "application/feed+json"],
    signature: opensAsFeed,
    load: () => import("./feed.ts"),
  },
} as const satisfies Record<string, ContainerEntry>;
