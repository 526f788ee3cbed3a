import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ENTITY_TYPES } from "../../src/model/entity.ts";
import { type MarkedName, readMarks } from "../../training/names/read-marks.ts";
import { readIfThere, readJsonLines } from "./read-data.ts";

/** A text with its names. */
export interface GoldText {
  /** Plain text where it does not say. */
  readonly format?: "text" | "markdown";
  readonly text: string;
  readonly names: readonly MarkedName[];
}

/** The lines of a JSONL set, `{text, entities: [{type, start, end}]}`; undefined when it is absent. */
export function readGoldLines(file: string): GoldText[] | undefined {
  return readJsonLines<{ text: string; entities: MarkedName[] }>(file)?.map(
    ({ text, entities }) => ({
      text,
      names: entities.filter(({ type }) => ENTITY_TYPES.includes(type)),
    }),
  );
}

/** The annotated seed article, `[surface]{P1}`, in a list of its own; undefined when it is absent. */
export function readGoldSeed(dataFolder: string): GoldText[] | undefined {
  const marked = readIfThere(join(dataFolder, "..", "gold", "seed.txt"));
  return marked === undefined ? undefined : [readMarks(marked)];
}

/** The articles in tests/fixtures/names by file name, in order; its README.md says what is marked. */
export function readNameFixtures(folder = "tests/fixtures/names"): ReadonlyMap<string, GoldText> {
  const files = readdirSync(folder).filter((file) => /^\d.*\.(txt|md)$/.test(file));
  return new Map(
    files.sort().map((file) => {
      const text = readMarks(readFileSync(join(folder, file), "utf8"));
      return [file, { ...text, format: file.endsWith(".md") ? "markdown" : "text" }];
    }),
  );
}
