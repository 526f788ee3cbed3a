import { statSync } from "node:fs";

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/** Whether a reference is an address with a scheme (`https://...`), rather than a path. */
export function isAddress(reference: string): boolean {
  return SCHEME.test(reference);
}

/** Whether a path is a directory; a path that cannot be looked at is none. */
export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
