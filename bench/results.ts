import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { type Section, toMarkdown, toSvg } from "./report.ts";

type Sections = Readonly<Record<string, Section>>;

const DATA = join("bench", "results.json");
const TABLE = join("bench", "results.md");
const CHART = join("bench", "chart.svg");

/** Replaces the stored sections of the same names, and writes the table and the chart of all sections. */
export function writeResults(measured: Sections): void {
  const sections = { ...readResults(), ...measured };
  writeFileSync(DATA, `${JSON.stringify(sections, null, 2)}\n`);
  const model = cpus()[0]?.model.trim();
  const machine = `${availableParallelism()} cores (${model}), Node ${process.version}`;
  writeFileSync(TABLE, toMarkdown(machine, Object.values(sections)));
  writeFileSync(CHART, toSvg(machine, Object.values(sections)));
}

function readResults(): Sections {
  try {
    return JSON.parse(readFileSync(DATA, "utf8"));
  } catch {
    return {};
  }
}
