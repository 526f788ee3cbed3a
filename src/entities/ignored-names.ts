import { keyOf } from "./keys.ts";

/** Tells the surfaces that a list of names rules out: written like one, but for capitals, accents and white space. */
export function createIgnored(names: readonly string[]): (surface: string) => boolean {
  const keys = new Set(names.map(keyOfSurface));
  return keys.size === 0 ? () => false : (surface) => keys.has(keyOfSurface(surface));
}

function keyOfSurface(surface: string): string {
  return keyOf(surface).trim().replace(/\s+/g, " ");
}
