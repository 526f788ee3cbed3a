import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runTimed } from "../../bench/timed.ts";
import { findParallel, findSpark, versionOf } from "./tools.ts";

/** The times of a run, or why the engine did not run. */
export type EngineRun = EngineTimes | { readonly skipped: string };

/** Wall-clock seconds, and processor seconds if they can be measured. */
export interface EngineTimes {
  readonly version: string;
  readonly seconds: number;
  readonly cpuSeconds?: number;
}

/** Runs a command over a file of articles and writes its lines to another. */
export interface Engine {
  readonly name: string;
  readonly run: (corpus: string, output: string, command: string) => EngineRun;
}

const READER = join("bin", "summit-reader.js");
const PARALLEL = join("examples", "parallel.sh");
const SPARK = join("examples", "spark_pipe.py");

/** Small enough to make each engine split the input into many parts. */
const BLOCK = "3M";
const PARTITIONS = "8";

export const SINGLE: Engine = {
  name: "one process",
  run(corpus, output, command) {
    const stderr = `${output}.err`;
    const filter = [READER, command, "--input", "jsonl", "--jsonl"] as const;
    const run = runTimed({
      command: [process.execPath, ...filter],
      stdin: corpus,
      stdout: output,
      stderr,
    });
    return { ...run, version: `Node ${process.version}` };
  },
};

export const ENGINES: readonly Engine[] = [
  {
    name: "GNU parallel, 2 jobs",
    run(corpus, output, command) {
      const tool = findParallel();
      if ("skipped" in tool) return tool;
      const env = { ...tool.env, BLOCK, JOBS: "2" };
      const stderr = `${output}.err`;
      const run = runTimed({ command: [PARALLEL, corpus, command], stdout: output, stderr, env });
      return { ...run, version: versionOf("parallel", ["--version"], tool.env) };
    },
  },
  {
    name: "PySpark, local[2]",
    run(corpus, output, command) {
      const tool = findSpark();
      if ("skipped" in tool) return tool;
      const { env, python = "python3" } = tool;
      const parts = `${output}.parts`;
      const place = ["--master", "local[2]", "--partitions", PARTITIONS] as const;
      // Java outlives the script that started it, so its processor time cannot be measured here.
      const { seconds } = runTimed({
        command: [python, SPARK, ...place, corpus, parts, command],
        stderr: `${output}.err`,
        env,
      });
      joinParts(parts, output);
      const version = versionOf(python, ["-c", "import pyspark; print(pyspark.__version__)"]);
      return { seconds, version: `PySpark ${version}, ${versionOf("java", ["-version"])}` };
    },
  },
];

/** Spark writes a file for each part; their names sort in input order. */
function joinParts(folder: string, output: string): void {
  const parts = readdirSync(folder).filter((name) => name.startsWith("part-"));
  writeFileSync(output, "");
  for (const part of parts.sort()) {
    writeFileSync(output, readFileSync(join(folder, part)), { flag: "a" });
  }
}
