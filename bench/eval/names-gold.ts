import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ENTITY_TYPES } from "../../src/model/entity.ts";
import { type MarkedName, readMarks } from "../../training/names/read-marks.ts";
import { readIfPresent, readJsonLines } from "../../training/read-data.ts";

/** An annotated text. */
export interface GoldText {
  /** Default: plain text. */
  readonly format?: "text" | "markdown";
  readonly text: string;
  readonly names: readonly MarkedName[];
}

/** Reads a JSONL set of lines `{text, entities: [{type, start, end}]}`; undefined if it is absent. */
export function readGoldLines(file: string): GoldText[] | undefined {
  return readJsonLines<{ text: string; entities: MarkedName[] }>(file)?.map(
    ({ text, entities }) => ({
      text,
      names: entities.filter(({ type }) => ENTITY_TYPES.includes(type)),
    }),
  );
}

/** Reads the seed article, annotated like `[surface]{P1}`, as a list of one; undefined if it is absent. */
export function readGoldSeed(dataFolder: string): GoldText[] | undefined {
  const marked = readIfPresent(join(dataFolder, "..", "gold", "seed.txt"));
  return marked === undefined ? undefined : [readMarks(marked)];
}

/** Reads the articles in tests/fixtures/names by file name, in order. Its README.md has the annotation rules. */
export function readNameFixtures(folder = "tests/fixtures/names"): ReadonlyMap<string, GoldText> {
  const files = readdirSync(folder).filter((file) => /^\d.*\.(txt|md)$/.test(file));
  return new Map(
    files.sort().map((file) => {
      const text = readMarks(readFileSync(join(folder, file), "utf8"));
      return [file, { ...text, format: file.endsWith(".md") ? "markdown" : "text" }];
    }),
  );
}
