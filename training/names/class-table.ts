import { readFileSync } from "node:fs";
import { type WordClasses, wordId } from "../../src/entities/crf/word-features.ts";
import { packTable } from "./pack-table.ts";

/** How many of the most frequent words have a class. */
export const CLASSED_WORDS = 80_000;

/** Reads the most frequent words of the file that `word-classes.ts` wrote; of two words with one hash, the first. */
export function readClasses(file: string, count: number): WordClasses {
  const [middle = "", coarse = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const found = new Map<number, number>();
  for (const line of lines.slice(0, count)) {
    const [word = "", number = ""] = line.split("\t");
    const id = wordId(word);
    if (!found.has(id)) found.set(id, Number(number));
  }
  const entries = [...found].sort(([a], [b]) => a - b);
  return {
    words: packTable(entries.map(([id]) => id)),
    classes: Uint16Array.from(entries, ([, number]) => number),
    middle: Uint8Array.from(middle.split(" "), Number),
    coarse: Uint8Array.from(coarse.split(" "), Number),
  };
}
