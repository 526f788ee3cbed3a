import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  findCycle,
  localImports,
  readSourceFiles,
  type SourceFile,
} from "./support/source-files.ts";

/** Which rooms a room may import from, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  assets: ["model"],
  threads: [],
  language: ["model"],
  sources: ["model", "assets"],
  parsers: ["model", "language", "threads"],
  segmentation: ["model", "language"],
  renderers: ["model"],
  entities: ["model", "language", "assets", "segmentation"],
  summarizers: ["model", "language", "assets", "segmentation", "entities"],
  reader: ["model", "renderers"],
  cli: [
    "model",
    "assets",
    "language",
    "threads",
    "sources",
    "parsers",
    "segmentation",
    "entities",
    "summarizers",
    "renderers",
    "reader",
  ],
  "read-article.ts": ["model", "parsers", "segmentation", "entities", "summarizers"],
  "index.ts": [
    "model",
    "parsers",
    "segmentation",
    "entities",
    "summarizers",
    "renderers",
    "read-article.ts",
  ],
  "compromise.ts": ["entities"],
};

/**
 * Which of its siblings each inner room (a folder or file in a room) may import from, besides itself.
 * "*" is every other file directly in the room; without it all must be listed.
 */
const INNER_ALLOWED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // In the order of the pipeline.
  entities: {
    gazetteer: [],
    sequence: ["gazetteer"],
    rules: ["gazetteer", "sequence"],
    crf: ["gazetteer", "sequence", "rules"],
    postprocess: ["gazetteer", "sequence", "rules", "crf"],
    resolution: ["gazetteer"],
    "pipeline.ts": ["sequence", "crf", "postprocess", "resolution"],
    corpus: ["gazetteer", "resolution"],
    explain: ["gazetteer", "sequence", "rules", "crf", "postprocess", "resolution", "pipeline.ts"],
    compromise: ["sequence", "pipeline.ts"],
  },
  parsers: {
    "inline-text.ts": [],
    encoding: [],
    newswire: [],
    markdown: ["inline-text.ts", "newswire"],
    html: ["inline-text.ts", "newswire"],
    "*": ["inline-text.ts", "encoding", "newswire", "markdown", "html"],
  },
  summarizers: {
    text: [],
    features: ["text"],
    ranking: ["text", "features"],
    readability: ["text"],
    selection: ["text", "readability"],
    "*": ["text", "features", "ranking", "readability", "selection"],
  },
  // Bytes from the terminal become keys, keys and events change the state, the state becomes rows.
  reader: {
    keys: [],
    layout: [],
    state: ["keys", "layout"],
    update: ["keys", "layout", "state"],
    view: ["keys", "layout", "state"],
  },
  renderers: {
    "renderer.ts": [],
    "sanitize.ts": [],
    "failure.ts": ["sanitize.ts"],
    blocks: ["sanitize.ts"],
    tables: ["renderer.ts", "sanitize.ts"],
    json: ["renderer.ts", "sanitize.ts", "failure.ts"],
    html: ["renderer.ts", "sanitize.ts", "blocks"],
    markdown: ["renderer.ts", "sanitize.ts", "blocks"],
    terminal: ["renderer.ts", "sanitize.ts", "tables", "blocks"],
    "*": ["renderer.ts", "tables", "json", "html", "markdown", "terminal"],
  },
};

/** What else the folders beside src may import from, besides src and themselves. */
const TOOLS_ALLOWED: Readonly<Record<string, readonly string[]>> = {
  training: [],
  bench: ["training", "dist"],
  scripts: ["training", "tests"],
};

const LONGEST_FILE = 250;

const files: readonly SourceFile[] = readSourceFiles("src");
const toolFiles = Object.keys(TOOLS_ALLOWED).flatMap((folder) => readSourceFiles(".", folder));

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

/** A listed name as it is; any other file, but no other folder, is "*". */
function innerRoomOf(path: string): string {
  const [room = "", inner = ""] = path.split("/");
  const isListed = Object.hasOwn(INNER_ALLOWED[room] ?? {}, inner);
  return isListed || !inner.endsWith(".ts") ? inner : "*";
}

function offenders(pattern: RegExp, isAllowed: (path: string) => boolean): string[] {
  return files
    .filter(({ path, text }) => pattern.test(text) && !isAllowed(path))
    .map(({ path }) => path);
}

describe("the house", () => {
  it("has files to look at", () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it("is the one that CONTRIBUTING.md describes", () => {
    const rooms = Object.keys(ALLOWED).filter((room) => !room.endsWith(".ts"));
    const page = readFileSync("CONTRIBUTING.md", "utf8");
    const rows = Array.from(
      page.matchAll(/^\| `(\w+)` \| .* \| (.*) \|$/gm),
      ([, room, text = ""]) => {
        if (text === "all of these") return [room, rooms.filter((one) => one !== room).sort()];
        return [room, text === "nothing" ? [] : text.split(", ").sort()];
      },
    );
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(rooms.map((room) => [room, ALLOWED[room]?.toSorted()])),
    );
  });

  it.each(files)("$path imports only what its room may", (file) => {
    const room = roomOf(file.path);
    const allowed = ALLOWED[room];
    expect(allowed, `the room ${room} is not in the plan`).toBeDefined();
    const strangers = localImports(file).filter((target) => {
      const other = roomOf(target);
      return other !== room && !allowed?.includes(other);
    });
    expect(strangers).toEqual([]);
  });

  it.each(files.filter(({ path }) => Object.hasOwn(INNER_ALLOWED, roomOf(path))))(
    "$path imports only what its inner room may",
    (file) => {
      const inner = innerRoomOf(file.path);
      const allowed = INNER_ALLOWED[roomOf(file.path)]?.[inner];
      expect(allowed, `the inner room ${inner} is not in the plan`).toBeDefined();
      const strangers = localImports(file).filter((target) => {
        if (roomOf(target) !== roomOf(file.path)) return false;
        const other = innerRoomOf(target);
        return other !== inner && !allowed?.includes(other);
      });
      expect(strangers).toEqual([]);
    },
  );

  it("has no import cycle", () => {
    expect(findCycle(files)).toBeUndefined();
  });

  it("touches files and the network only in sources, assets and cli", () => {
    const pattern = /"node:(fs|fs\/promises|http|https|net)"|\bfetch\(/;
    expect(
      offenders(pattern, (path) => ["sources", "assets", "cli"].includes(roomOf(path))),
    ).toEqual([]);
  });

  it("touches the process only in cli/io.ts", () => {
    const pattern = /\bprocess\.|"node:process"|NodeJS\.Process/;
    expect(offenders(pattern, (path) => path === "cli/io.ts")).toEqual([]);
  });

  it("starts other programs only in cli/start-pager.ts", () => {
    const pattern = /"node:child_process"/;
    expect(offenders(pattern, (path) => path === "cli/start-pager.ts")).toEqual([]);
  });

  it("colours only in renderers/terminal", () => {
    expect(offenders(/"chalk"/, (path) => path.startsWith("renderers/terminal/"))).toEqual([]);
  });

  it("imports compromise only through its private copy", () => {
    const pattern = /^(?:import|export)\b.*from "compromise/m;
    expect(offenders(pattern, (path) => path === "segmentation/compromise-one.ts")).toEqual([]);
  });

  it(`keeps every file under ${LONGEST_FILE} lines`, () => {
    const long = files.filter(({ text }) => text.split("\n").length > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe("training, bench and scripts", () => {
  it.each(toolFiles)("$path imports only what its folder may", (file) => {
    const folder = roomOf(file.path);
    const allowed = ["src", folder, ...(TOOLS_ALLOWED[folder] ?? [])];
    const strangers = localImports(file).filter((target) => !allowed.includes(roomOf(target)));
    expect(strangers).toEqual([]);
  });

  it("have no import cycle", () => {
    expect(findCycle(toolFiles)).toBeUndefined();
  });

  it(`keep every file under ${LONGEST_FILE} lines`, () => {
    const long = toolFiles.filter(({ text }) => text.split("\n").length > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
