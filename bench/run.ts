/** `npm run bench`: start-up and throughput as ratios, everything paired and interleaved in one run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureStartup } from "./startup.ts";
import { spread } from "./stats.ts";
import { measureThroughput } from "./throughput.ts";

const rounds = Number(process.argv[2] ?? 9);
const scratch = mkdtempSync(join(tmpdir(), "summit-reader-bench-"));

console.log(
  `CPU time of a whole command, as a ratio to node -e 0; median (least to greatest) of ${rounds}\n`,
);
for (const { name, ratios } of measureStartup(rounds, scratch)) {
  console.log(`${name.padEnd(26)} ${spread(ratios)}`);
}

console.log("\nThroughput of one thread, and its ratio to raw compromise in the same round\n");
for (const { name, wordsPerSecond, ratios } of await measureThroughput(rounds)) {
  const speed = Math.round(wordsPerSecond).toLocaleString("en").padStart(11);
  console.log(`${name.padEnd(44)} ${speed} words/s   ${spread(ratios)}`);
}

rmSync(scratch, { recursive: true, force: true });
