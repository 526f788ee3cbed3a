import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { withStages } from "./support/name-stages.ts";
import { codeBlocks, PAGES, runExample, runShell } from "./support/pages.ts";
import { formOf, parseTranscript, replay } from "./support/transcript.ts";

/** Every page that people read, with what links to what. */
const LINKED = [
  ...PAGES,
  ...["CONTRIBUTING.md", "CHANGELOG.md"],
  ...["bench", "models", "schemas", "tests/fixtures/names", "docs/decisions"].map(
    (folder) => `${folder}/README.md`,
  ),
  ...readdirSync("docs/decisions").map((name) => `docs/decisions/${name}`),
];

/** Needs GNU parallel or Spark; `npm run test:engines` runs these. */
const OTHER_ENGINES = "docs/scale.md";

/** Needs a terminal; tests/terminal covers it. */
const INTERACTIVE = /^summit-reader read\b/;

const read = (path: string) => readFileSync(path, "utf8");

/** What each page has of something, with the page's path. */
const inPages = <Part>(partsOf: (markdown: string) => Part[]) =>
  PAGES.flatMap((path) => partsOf(read(path)).map((part) => ({ path, part })));

describe("the pages", () => {
  it.each(inPages(parseTranscript))(
    "show real output: $path, $part.command",
    async ({ part: { command, outcome } }) => {
      expect(formOf(await replay(command))).toBe(formOf(outcome));
    },
  );

  const scripts = inPages((markdown) => codeBlocks(markdown, "sh"));
  it.each(scripts.filter(({ path }) => path !== OTHER_ENGINES))(
    "have commands that run: $path, $part",
    ({ part: script }) => {
      const lines = script.split("\n").filter((line) => !INTERACTIVE.test(line));
      const { status, stderr } = runShell(lines.join("\n"));
      expect([status, stderr]).toEqual([0, ""]);
    },
  );

  it.each(inPages((markdown) => codeBlocks(markdown, "ts")))(
    "have examples that run: $path, $part",
    ({ part: example }) => {
      const { status, stderr } = runExample(example);
      expect([status, stderr]).toEqual([0, ""]);
    },
  );
});

describe("docs/how-names-are-found.md", () => {
  const page = read("docs/how-names-are-found.md");
  const maskProbabilities = (text: string) => text.replaceAll(/\| [01]\.\d\d \|/g, "| N |");

  it("shows what each stage makes of the sentence", async () => {
    expect(maskProbabilities(await withStages(page))).toBe(maskProbabilities(page));
  });
});

describe("links", () => {
  it.each(LINKED)("of %s lead somewhere", (path) => {
    const targets = [...read(path).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(
      ([, to]) => to ?? "",
    );
    const missing = targets.filter((to) => !existsSync(normalize(join(dirname(path), to))));
    expect(missing).toEqual([]);
  });

  it.each(LINKED)("and paths in %s exist", (path) => {
    const paths = [
      ...read(path).matchAll(/`((?:src|tests|training|bench|docs|scripts)\/[\w./-]+)`/g),
    ];
    expect(paths.map(([, to]) => to ?? "").filter((to) => !existsSync(to))).toEqual([]);
  });
});

describe("npm scripts", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

  it.each(LINKED)("named in %s exist", (path) => {
    const names = [...read(path).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name ?? "");
    expect(names.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe("the decisions", () => {
  const records = readdirSync("docs/decisions")
    .filter((name) => name !== "README.md")
    .sort();

  it("are numbered without gaps or twins", () => {
    expect(records.map((name) => Number.parseInt(name, 10))).toEqual(
      records.map((_, at) => at + 1),
    );
  });

  it("are all in the index, under their titles", () => {
    const rows = records.map((name) => {
      const [, number, title] = /^# (\d+)\. (.+)$/m.exec(read(`docs/decisions/${name}`)) ?? [];
      return `| [${number}](${name}) | ${title} |`;
    });
    const index = read("docs/decisions/README.md");
    expect(rows.filter((row) => !index.includes(row))).toEqual([]);
  });
});

describe("the changelog", () => {
  it("has a section for the version in package.json", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect(read("CHANGELOG.md")).toMatch(new RegExp(`^## \\[?${version}\\]?( |$)`, "m"));
  });
});
