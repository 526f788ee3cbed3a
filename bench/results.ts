import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { toSvg } from "./chart.ts";
import { type Section, toMarkdown } from "./report.ts";

type Sections = Readonly<Record<string, Section>>;

const KEPT = join("bench", "results.json");
const TABLE = join("bench", "results.md");
const CHART = join("bench", "chart.svg");

/** Puts sections in the place of older ones of the same name, and writes table and chart of all. */
export function keepResults(measured: Sections): void {
  const sections = { ...readKept(), ...measured };
  writeFileSync(KEPT, `${JSON.stringify(sections, null, 2)}\n`);
  const model = cpus()[0]?.model.trim();
  const machine = `${availableParallelism()} cores (${model}), Node ${process.version}`;
  writeFileSync(TABLE, toMarkdown(machine, Object.values(sections)));
  writeFileSync(CHART, toSvg(machine, Object.values(sections)));
}

function readKept(): Sections {
  try {
    return JSON.parse(readFileSync(KEPT, "utf8"));
  } catch {
    return {};
  }
}
