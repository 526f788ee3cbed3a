import { statSync } from "node:fs";

/** The reference of standard input. */
export const STDIN = "-";

/** The reference of the article that the package ships. */
export const SAMPLE = "sample:";

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/** Whether a reference is a URL (`https://...`) and not a path. */
export function isUrl(reference: string): boolean {
  return SCHEME.test(reference);
}

/** Whether a path is a directory; false if it cannot be read. */
export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
