import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "./report.ts";

/** The parts of a `--cpu-prof` file that are read here. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** The innermost node at each sample. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

const ARTICLE = join("article", "japan-peru-summit.txt");
const BIN = join("bin", "summit-reader.js");
const COMMANDS = ["show", "summary", "entities"];

/** A stage's time is the time with one of its functions innermost of all these on the stack. */
export const STAGES: Readonly<Record<string, readonly string[]>> = {
  "reading and compiling our files": ["require", "Module._load"],
  "the command line": ["createProgram", "dispatch", "hostOf"],
  "parsing the article": ["parseRawDocument"],
  sentences: ["segment", "sentenceSpans"],
  tokens: ["tokens"],
  "ranking and choosing sentences": ["summarize"],
  "names: words of the text": ["readTokenSequences", "readWordSequences"],
  "names: rules": ["scoreCandidates"],
  "names: reading the model": ["loadModel"],
  "names: features and labels": ["analyseText"],
  "names: consistency": ["makeConsistent"],
  "names: mentions to entities": ["resolveEntities"],
  layout: ["renderText", "renderShow", "renderSummary", "renderEntities"],
};

const STAGE_OF = new Map(
  Object.entries(STAGES).flatMap(([stage, names]) => names.map((name) => [name, stage])),
);

/** Measures the share of each stage in a cold run of each command, in percent, without idle time. */
export function profileStarts(rounds: number, scratch: string): Figure[] {
  return COMMANDS.flatMap((command) => {
    const times = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      for (const [stage, time] of timesOf(profile(command, scratch))) {
        times.set(stage, (times.get(stage) ?? 0) + time);
      }
    }
    const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
    return [...times]
      .sort(([, a], [, b]) => b - a)
      .map(([stage, time]) => {
        const value = (100 * time) / whole;
        return { name: `${command}: ${stage}`, value, text: `${value.toFixed(1)} %` };
      });
  });
}

function profile(command: string, scratch: string): Profile {
  const folder = mkdtempSync(join(scratch, "profile-"));
  const flags = ["--cpu-prof", "--cpu-prof-interval", "250", "--cpu-prof-dir", folder];
  execFileSync(process.execPath, [...flags, BIN, command, ARTICLE], { stdio: "ignore" });
  const [file = ""] = readdirSync(folder);
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as Profile;
}

/** Microseconds per stage. */
function timesOf({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const stages = stagesOf(nodes);
  const times = new Map<string, number>();
  for (const [at, node] of samples.entries()) {
    const stage = stages.get(node);
    if (stage) times.set(stage, (times.get(stage) ?? 0) + (timeDeltas[at] ?? 0));
  }
  return times;
}

/** Finds the stage of every node of the call tree; idle nodes have none. Parents come before their children. */
function stagesOf(nodes: Profile["nodes"]): Map<number, string | undefined> {
  const stages = new Map<number, string | undefined>();
  const around = new Map<number, string>();
  for (const { id, callFrame, children = [] } of nodes) {
    const outer = around.get(id) ?? "Node itself";
    const stage = stageOf(callFrame.functionName) ?? outer;
    stages.set(id, callFrame.functionName === "(idle)" ? undefined : stage);
    for (const child of children) around.set(child, stage);
  }
  return stages;
}

function stageOf(functionName: string): string | undefined {
  return functionName === "(garbage collector)" ? "garbage collection" : STAGE_OF.get(functionName);
}
