import { readFileSync } from "node:fs";

/** A file as text; `undefined` where it is not there. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The records of a JSON Lines file, taken at their word; `undefined` where it is not there. */
export function readJsonLines<Record>(file: string): Record[] | undefined {
  const lines = readIfThere(file)?.split("\n");
  return lines?.filter((line) => line !== "").map((line) => JSON.parse(line));
}
