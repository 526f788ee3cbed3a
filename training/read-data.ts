import { readFileSync } from "node:fs";

/** Reads a text file; `undefined` if it does not exist. */
export function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Reads a JSON Lines file without checking its records; `undefined` if it does not exist. */
export function readJsonLines<Record>(file: string): Record[] | undefined {
  const lines = readIfPresent(file)?.split("\n");
  return lines?.filter((line) => line !== "").map((line) => JSON.parse(line));
}
