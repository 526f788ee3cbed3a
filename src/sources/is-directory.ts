import { stat } from "node:fs/promises";

/** Whether a path is a directory; a path that cannot be looked at is none. */
export async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
