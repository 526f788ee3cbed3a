import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { median, spread } from "../training/scoring/stats.ts";
import { generateArticle } from "./corpus/generate.ts";
import type { Figure } from "./report.ts";

/** About 35 words each, 10,000 words in all. */
const PARAGRAPHS = 245;

const BIN = join("bin", "summit-reader.js");
const BASE = ["-e", "0"];

/** Writes the processor time of a command to a file, apart from its screen. */
const SCRIPT = `TIMEFORMAT='%U %S'; { time "$@" 2>&3; } 3>&2 2>"$TIMES"`;

/**
 * Measures the first screen of `read` on an article of 10,000 words: CPU time in a pseudo-terminal as a
 * ratio to `node -e 0` there. A `q` is typed before the program starts, so it exits as soon as it has
 * drawn a screen and reads its keys, before it finds names.
 */
export async function measureFirstScreen(rounds: number): Promise<Figure[]> {
  const scratch = mkdtempSync(join(tmpdir(), "summit-reader-read-"));
  const article = join(scratch, "long.txt");
  const { title, text } = JSON.parse(generateArticle(0, PARAGRAPHS).line);
  writeFileSync(article, `${title}\n\n${text}\n`);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const bases: number[] = [];
    for (let i = 0; i < 3; i++) bases.push((await cpuSeconds(BASE, scratch)).seconds);
    const run = await cpuSeconds([BIN, "read", "--no-remember", article], scratch);
    if (!run.screen.includes(title)) throw new Error("read showed no first screen");
    ratios.push(run.seconds / median(bases));
  }
  rmSync(scratch, { recursive: true, force: true });
  return [
    {
      name: `read, first screen of ${text.split(/\s+/).length} words`,
      value: median(ratios),
      text: spread(ratios),
    },
  ];
}

/** Runs node in a pseudo-terminal; returns user plus system time and the screen. */
function cpuSeconds(
  args: readonly string[],
  scratch: string,
): Promise<{ readonly seconds: number; readonly screen: string }> {
  const times = join(scratch, "times");
  const env = { ...process.env, TERM: "xterm-256color", TIMES: times };
  const pty = spawn("bash", ["-c", SCRIPT, "bash", process.execPath, ...args], {
    cols: 80,
    rows: 24,
    env,
  });
  let screen = "";
  pty.write("q");
  pty.onData((data) => {
    screen += data;
  });
  return new Promise((resolve) => {
    pty.onExit(() => {
      const [user = 0, system = 0] = readFileSync(times, "utf8").trim().split(" ").map(Number);
      resolve({ seconds: user + system, screen });
    });
  });
}
