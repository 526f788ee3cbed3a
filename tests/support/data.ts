import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder with development data, which is not part of the project. Tests that need it are skipped without it. */
export const DATA = resolve(process.env.SUMMIT_READER_DATA ?? "../shared/data");

/** An article that is test input only and not part of the project. */
export const SEED = join(DATA, "..", "seeds", "000_7a8b30b2e1d0b2c3.txt");

export const hasSeed = existsSync(SEED);
