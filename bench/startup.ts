import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { median } from "../training/scoring/stats.ts";

/** CPU time of a whole command as ratios to `node -e 0`, one per round. */
export interface StartupRow {
  readonly name: string;
  readonly ratios: readonly number[];
}

const ARTICLE = join("article", "japan-peru-summit.txt");
const BIN = join("bin", "summit-reader.js");
const BASE = "node -e 0";

/**
 * Measures the start-up of each command on an article of 400 words, and of scripts that import raw
 * compromise. Each round runs every command once, next to its own `node -e 0`.
 * @param scratch A folder for the scripts.
 */
export function measureStartup(rounds: number, scratch: string): StartupRow[] {
  const commands = commandLines(scratch);
  const samples = commands.map(([name]) => ({ name, ratios: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, [, command]] of commands.entries()) {
      const base = median([cpuSeconds(BASE), cpuSeconds(BASE), cpuSeconds(BASE)]);
      samples[index]?.ratios.push(cpuSeconds(command) / base);
    }
  }
  return samples;
}

function commandLines(scratch: string): [name: string, command: string][] {
  const ours = (args: string) => `node ${BIN} ${args}`;
  return [
    ["node -e 0", BASE],
    ["--version", ours("--version")],
    ["--help", ours("--help")],
    ["show, piped", ours(`show ${ARTICLE}`)],
    ["show --color always", ours(`show --color always ${ARTICLE}`)],
    ["summary", ours(`summary ${ARTICLE}`)],
    ["entities", ours(`entities ${ARTICLE}`)],
    ["entities --json", ours(`entities --json ${ARTICLE}`)],
    ["import compromise", `node ${peer(scratch, "import", 'import "compromise";')}`],
    ["import compromise/one", `node ${peer(scratch, "one", 'import "compromise/one";')}`],
  ];
}

function peer(scratch: string, name: string, code: string): string {
  const path = join(scratch, `${name}.mjs`);
  writeFileSync(
    path,
    code.replace(/"(compromise[^"]*)"/, (_, id) => JSON.stringify(import.meta.resolve(id))),
  );
  return path;
}

/** User and system time of a command and its children, as the shell's `times` reports it. */
function cpuSeconds(command: string): number {
  const script = `${command} </dev/null >/dev/null 2>&1; times`;
  const report = execFileSync("bash", ["-c", script], { encoding: "utf8" });
  const children = report.trim().split("\n").at(-1) ?? "";
  return children.split(/\s+/).reduce((sum, time) => sum + toSeconds(time), 0);
}

function toSeconds(time: string): number {
  const [, minutes = "0", seconds = "0"] = /^(\d+)m([\d.]+)s$/.exec(time) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
