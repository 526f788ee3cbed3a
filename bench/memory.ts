import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "./corpus/write.ts";
import type { Figure } from "./report.ts";
import { filterOf, jobChoices, nameJobs, runTimed } from "./timed.ts";

const SIZES = [1_000, 10_000, 100_000] as const;

/** Records the peak when the process exits. VmHWM does not include what a fork inherits from its parent. */
const HOOK = `
const { readFileSync, writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");
function peakKibibytes() {
  try {
    return /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
if (isMainThread) process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(peakKibibytes())));
`;

/** Measures the peak memory of the `entities` filter over short articles, and the ratio of the largest input to the smallest. */
export function measureMemory(scratch: string): Figure[] {
  writeFileSync(join(scratch, "peak.cjs"), HOOK);
  const corpora = SIZES.map((articles) => {
    const path = join(scratch, `short-${articles}.jsonl`);
    return writeCorpus(path, { articles, paragraphs: 1 });
  });
  return jobChoices().flatMap((jobs) => {
    const peaks = corpora.map(({ path, articles }) => ({
      articles,
      mebibytes: peakOf(filterOf("entities", jobs), path, scratch),
    }));
    return peaks.map(({ articles, mebibytes }) => {
      const ratio = mebibytes / (peaks[0]?.mebibytes ?? Number.NaN);
      return {
        name: `entities${nameJobs(jobs)}, ${articles.toLocaleString("en")} articles`,
        value: mebibytes,
        text: `${mebibytes.toFixed(0)} MiB, ${ratio.toFixed(2)} of the first`,
      };
    });
  });
}

function peakOf(command: [string, ...string[]], stdin: string, scratch: string): number {
  const file = join(scratch, "peak");
  const hook = `--require ${join(scratch, "peak.cjs")}`;
  runTimed({ command, stdin, env: { ...process.env, NODE_OPTIONS: hook, PEAK_FILE: file } });
  return Number(readFileSync(file, "utf8")) / 1024;
}
