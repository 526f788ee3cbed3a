import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

/** The pages with commands or code that tests run: the README and every page in docs/, by path. */
export const PAGES: readonly string[] = [
  "README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** The contents of a page's fenced code blocks in one language, in order. */
export function codeBlocks(markdown: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...markdown.matchAll(fence)].map((match) => match[1] ?? "");
}

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs an example in a project that has the built package and compromise installed. A line
 * `EXPRESSION; // VALUE`, with or without console.log, asserts that both are equal.
 */
export function runExample(code: string): Finished {
  return inScratch((project) => {
    const modules = join(project, "node_modules");
    mkdirSync(modules);
    symlinkSync(resolve("."), join(modules, "summit-reader"), "junction");
    symlinkSync(resolve("node_modules", "compromise"), join(modules, "compromise"), "junction");
    const file = join(project, "example.mts");
    writeFileSync(file, `import { deepEqual } from "node:assert/strict";\n${withAssertions(code)}`);
    const tsx = resolve("node_modules", "tsx", "dist", "cli.mjs");
    return spawnSync(process.execPath, [tsx, file], { cwd: project, encoding: "utf8" });
  });
}

function withAssertions(code: string): string {
  const asserted =
    /^(\s*)(?:console\.log\((.*)\)|([^/=\n]+?(?:=>.*)?)); \/\/ (["[{\d].*|true|false)$/gm;
  return code.replace(
    asserted,
    (_, indent, logged, plain, value) => `${indent}deepEqual(${logged ?? plain}, ${value});`,
  );
}

/** What the examples in the pages find around them. */
const FILES: Readonly<Record<string, string>> = {
  "article.txt": "article/japan-peru-summit.txt",
  "a.txt": "tests/transcripts/files/ferry.txt",
  "notes.md": "README.md",
  "page.html": "tests/transcripts/files/page.html",
  "archive/ferry.txt": "tests/transcripts/files/ferry.txt",
  "ours.tsv": "tests/transcripts/files/names.tsv",
  "agencies.txt": "tests/transcripts/files/ignore.txt",
};

const ARTICLES = `{"id": 1, "text": "LIMA (Reuters) - Ana Lima opened a bridge."}
{"id": 2, "text": "Sam Reyes flew to Oslo on Monday."}
`;

const FOLDERS = ["archive", "bin", ".zfunc", ".config/fish/completions"];
const BASH_COMPLETIONS = ".local/share/bash-completion/completions";

/** Programs that the examples pipe into. They may be missing here, and are not what is tested. */
const STAND_INS: Readonly<Record<string, string>> = {
  jq: "cat > /dev/null",
  mlr: "cat > /dev/null",
  parallel: 'while [ "$1" != summit-reader ]; do shift; done; exec "$@"',
};

/** Runs the lines of a `sh` block in bash, with the built program, and stops at the first that fails. */
export function runShell(script: string): Finished {
  return inScratch((home) => {
    for (const folder of [...FOLDERS, BASH_COMPLETIONS]) {
      mkdirSync(join(home, folder), { recursive: true });
    }
    for (const [name, source] of Object.entries(FILES)) copyFileSync(source, join(home, name));
    for (const name of ["articles.jsonl", "archive/2025.jsonl"]) {
      writeFileSync(join(home, name), ARTICLES);
    }
    writeFileSync(join(home, "articles.jsonl.gz"), gzipSync(ARTICLES));
    const bin = resolve("bin", "summit-reader.js");
    for (const [name, body] of Object.entries({
      ...STAND_INS,
      "summit-reader": `exec "${process.execPath}" "${bin}" "$@"`,
    })) {
      writeFileSync(join(home, "bin", name), `#!/bin/bash\n${body}\n`, { mode: 0o755 });
    }
    const env = { PATH: `${join(home, "bin")}:${process.env.PATH}`, HOME: home, EDITOR: "echo" };
    return spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], {
      cwd: home,
      env,
      encoding: "utf8",
    });
  });
}

function inScratch<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "summit-reader-page-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
