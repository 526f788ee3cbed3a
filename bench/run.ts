/**
 * `npm run bench [-- ROUNDS] [SECTION...] [--write]`: measures start-up, throughput, whole commands, their
 * overhead and memory. Everything that is compared runs in turn in one run. `--write` stores the measured
 * sections as a table and a chart in bench/. Needs the build.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, spread } from "../training/scoring/stats.ts";
import { measureFilters } from "./filter.ts";
import { measureFirstScreen } from "./first-screen.ts";
import { measureMemory } from "./memory.ts";
import { measureOverhead } from "./overhead.ts";
import { profileStarts } from "./profile.ts";
import { type Section, toText } from "./report.ts";
import { writeResults } from "./results.ts";
import { measureStartup } from "./startup.ts";
import { measureThroughput } from "./throughput.ts";

const args = process.argv.slice(2);
const rounds = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 9);
/** Large inputs take long and vary less than a start. */
const corpusRounds = Math.ceil(rounds / 3);
const scratch = mkdtempSync(join(tmpdir(), "summit-reader-bench-"));

const SECTIONS: Readonly<Record<string, () => Section | Promise<Section>>> = {
  startup: () => ({
    title: `CPU time of a whole command, as a ratio to node -e 0; median (least to greatest) of ${rounds}`,
    figures: measureStartup(rounds, scratch).map(({ name, ratios }) => ({
      name,
      value: median(ratios),
      text: spread(ratios),
    })),
  }),
  profile: () => ({
    title: `Where the time of a cold run goes; mean of ${rounds}`,
    figures: profileStarts(rounds, scratch),
  }),
  "first-screen": async () => ({
    title: `CPU time of the interactive reader up to its first screen, as a ratio to node -e 0; median (least to greatest) of ${rounds}`,
    figures: await measureFirstScreen(rounds),
  }),
  throughput: async () => ({
    title: "Throughput of one thread, and its ratio to raw compromise in the same round",
    figures: (await measureThroughput(rounds)).map(({ name, wordsPerSecond, ratios }) => ({
      name,
      value: wordsPerSecond,
      text: `${Math.round(wordsPerSecond).toLocaleString("en").padStart(11)} words/s   ${spread(ratios)}`,
    })),
  }),
  filter: () => ({
    title: `Whole commands as a filter, start-up included; wall time, median of ${corpusRounds}`,
    figures: measureFilters(corpusRounds, scratch),
  }),
  overhead: () => ({
    title: `What reading and writing JSON Lines costs; median (least to greatest) of ${rounds}`,
    figures: [measureOverhead(rounds, scratch)],
  }),
  memory: () => ({
    title: "Peak memory of the filter over short articles",
    figures: measureMemory(scratch),
  }),
};

const asked = args.filter((arg) => arg in SECTIONS);
const sections: Record<string, Section> = {};

try {
  for (const [name, measure] of Object.entries(SECTIONS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const section = await measure();
    sections[name] = section;
    console.log(toText(section));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (args.includes("--write")) writeResults(sections);
