import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cacheFolder } from "../python.ts";

/** Picks a number of sentences from a text. */
export type NpmSummarizer = (text: string, sentences: number) => Promise<readonly string[]>;

const PACKAGES = ["lexrank@1.0.5", "ts-textrank@1.0.3"];

/** Installs summarizers from npm in the cache folder, without their scripts. Returns none if npm fails. */
export function loadNpmSummarizers(): Readonly<Record<string, NpmSummarizer>> {
  const folder = join(cacheFolder(), "npm-peers");
  if (!existsSync(join(folder, "complete")) && !install(folder)) return {};
  const load = createRequire(join(folder, "package.json"));
  return { "lexrank (npm)": lexrank(load), "ts-textrank (npm)": textrank(load) };
}

function install(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private": true}');
  const args = ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", ...PACKAGES];
  const { status } = spawnSync("npm", args, { cwd: folder, stdio: "ignore" });
  if (status === 0) writeFileSync(join(folder, "complete"), "");
  return status === 0;
}

interface RankedLine {
  readonly text: string;
  readonly index: number;
}

function lexrank(load: NodeJS.Require): NpmSummarizer {
  const { summarize } = load("lexrank");
  return (text, sentences) =>
    new Promise((resolve, reject) => {
      summarize(text, sentences, (error: unknown, lines: readonly RankedLine[]) =>
        error ? reject(error) : resolve(inOrder(lines)),
      );
    });
}

function inOrder(lines: readonly RankedLine[]): string[] {
  return [...lines].sort((a, b) => a.index - b.index).map(({ text }) => text);
}

const DAMPING = 0.85;

function textrank(load: NodeJS.Require): NpmSummarizer {
  const library = load("ts-textrank");
  const similarity = new library.SorensenDiceSimilarity();
  const parser = new library.DefaultTextParser();
  const order = library.Summarizer.SORT_OCCURENCE;
  return async (text, sentences) => {
    const { AbsoluteSummarizerConfig, NullLogger, Summarizer } = library;
    const config = new AbsoluteSummarizerConfig(sentences, similarity, parser, DAMPING, order);
    return new Summarizer(config, new NullLogger()).summarize(text, "en");
  };
}
