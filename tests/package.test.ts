import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsers } from "../src/parsers/registry.ts";
import { renderers } from "../src/renderers/registry.ts";
import { summarizers } from "../src/summarizers/registry.ts";

const scratch = mkdtempSync(join(tmpdir(), "summit-reader-package-"));
const clone = join(scratch, "clone");
const unpacked = join(scratch, "package");
const app = join(scratch, "app");
const bin = join(unpacked, "bin", "summit-reader.js");

/** A static or dynamic import of a package. */
const IMPORT = /(?:^(?:import|export)\b[^"';]*\bfrom\s*|^import\s*|\bimport\()"([^".][^"]*)"/gm;

interface Manifest {
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly man: readonly string[];
}

/**
 * Packs a built clone as npm would publish it and installs it as pnpm would: the package can import what it
 * declares, the app can import the package and compromise, and nothing else is within reach.
 */
beforeAll(() => {
  if (!existsSync(join("dist", "index.js"))) {
    throw new Error("not built: run npm run build before the tests");
  }
  copyClone();
  const args = ["pack", "--silent", "--pack-destination", scratch];
  const file = execFileSync("npm", args, { cwd: clone, encoding: "utf8" }).trim();
  execFileSync("tar", ["-xzf", join(scratch, file), "-C", scratch]);
  for (const name of Object.keys(manifest().dependencies)) {
    link(resolve("node_modules", name), join(unpacked, "node_modules", name));
  }
  link(unpacked, join(app, "node_modules", "summit-reader"));
  link(resolve("node_modules", "compromise"), join(app, "node_modules", "compromise"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What is packed and the scripts that pack it, with a build that does nothing. */
function copyClone(): void {
  const text = readFileSync("package.json", "utf8");
  for (const path of [...(JSON.parse(text) as Manifest).files, "scripts"]) {
    cpSync(path, join(clone, path), { recursive: true });
  }
  writeFileSync(join(clone, "package.json"), text.replace("node scripts/build.js", "node -e 0"));
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "dir");
}

function manifest(folder = unpacked): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Runs a module of the app's; what it prints is JSON. */
function runInApp(code: string): unknown {
  const path = join(app, "main.mjs");
  writeFileSync(path, code);
  const stdio = ["ignore", "pipe", "inherit"] as const;
  return JSON.parse(
    execFileSync(process.execPath, [path], { cwd: app, encoding: "utf8", stdio: [...stdio] }),
  );
}

function runBin(...args: string[]): string {
  return execFileSync(process.execPath, [bin, ...args], { cwd: app, encoding: "utf8" });
}

describe("the packed package", { timeout: 60_000 }, () => {
  it("declares every package that the library imports", () => {
    const library = readdirSync(join(unpacked, "dist"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".js") && !path.startsWith("bin"))
      .map((path) => readFileSync(join(unpacked, "dist", path), "utf8"));
    const imported = library
      .flatMap((code) => [...code.matchAll(IMPORT)])
      .map(([, specifier = ""]) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "")
      .filter((name) => !name.startsWith("node:"));
    expect(imported).toContain("string-width");
    const declared = Object.keys(manifest().dependencies);
    expect([...new Set(imported)].filter((name) => !declared.includes(name))).toEqual([]);
  });

  it("renders Japanese text", () => {
    const output = runInApp(`
      import { parseArticle, render } from "summit-reader";
      const article = await parseArticle("東京で首脳会談が開かれた。", { format: "text" });
      console.log(JSON.stringify(await render({ kind: "show", article }, "text")));
    `);
    expect(output).toContain("東京で首脳会談が開かれた。");
  });

  it("loads each parser, renderer and summarizer", () => {
    const shown = Object.entries(renderers)
      .filter(([, { kinds }]) => (kinds as readonly string[]).includes("show"))
      .map(([name]) => name);
    const tables = Object.keys(renderers).filter((name) => !shown.includes(name));
    const inputs = {
      text: "Ana Ruiz lives in Lima. It rained.",
      markdown: "# Rain\n\nAna Ruiz lives in Lima. It rained.",
      html: "<h1>Rain</h1><p>Ana Ruiz lives in Lima. It rained.",
      json: JSON.stringify({ text: "Ana Ruiz lives in Lima. It rained." }),
    } satisfies Record<keyof typeof parsers, string>;
    const output = runInApp(`
      import { readArticle, render } from "summit-reader";
      const outputs = [];
      for (const [format, text] of Object.entries(${JSON.stringify(inputs)})) {
        outputs.push((await readArticle(text, { format })).text);
      }
      const article = await readArticle(${JSON.stringify(inputs.text)}, { format: "text" });
      for (const format of ${JSON.stringify(shown)}) {
        outputs.push(await render({ kind: "show", article }, format));
      }
      const entities = await article.entities();
      for (const format of ${JSON.stringify(tables)}) {
        outputs.push(await render({ kind: "entities", article, sentences: [], entities }, format));
      }
      for (const method of ${JSON.stringify(Object.keys(summarizers))}) {
        outputs.push((await article.summary({ method })).text);
      }
      console.log(JSON.stringify(outputs));
    `) as string[];
    const entries = [parsers, renderers, summarizers].flatMap((registry) => Object.keys(registry));
    expect(output).toHaveLength(entries.length);
    for (const text of output) expect(text).toMatch(/Ana Ruiz/);
  });

  it("works as a compromise plugin", () => {
    const output = runInApp(`
      import nlp from "compromise/one";
      import { names } from "summit-reader/compromise";
      nlp.plugin(names);
      console.log(JSON.stringify(nlp("Ana Ruiz met Li Wen in Lima.").people().out("array")));
    `);
    expect(output).toEqual(["Ana Ruiz", "Li Wen"]);
  });

  it("runs, with worker threads too", () => {
    const page = join(app, "deep.html");
    writeFileSync(page, `${"<div>".repeat(90)}<p>Ana Ruiz lives in Lima.`);
    expect(runBin("show", page)).toContain("Ana Ruiz lives in Lima.");
    const sources = runBin("entities", "--jsonl", "-j", "2", page, page)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).entities[0].name);
    expect(sources).toEqual(["Ana Ruiz", "Ana Ruiz"]);
  });

  it("names its man page so that npm links it", () => {
    const { man } = manifest();
    // npm links nothing for a plain string.
    expect(Array.isArray(man)).toBe(true);
    for (const page of man) expect(existsSync(join(unpacked, page))).toBe(true);
  });

  it("has no scripts, since npm warns about one that an install could run", () => {
    expect(manifest().scripts).toBeUndefined();
    expect(manifest(clone).scripts).toHaveProperty("prepare");
    expect(readdirSync(clone)).not.toContain("package.json.orig");
  });
});
