import { dropInvisible } from "../../model/invisible.ts";

/** Normalizes a surface to the form that lists use: small letters, no accents, straight apostrophes. */
export function keyOf(surface: string): string {
  const small = straighten(surface).toLowerCase();
  if (/^[\x00-\x7f]*$/.test(small)) return small;
  return dropInvisible(small)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");
}

/** Makes apostrophes straight. */
export function straighten(surface: string): string {
  return surface.replaceAll("’", "'").replaceAll("‘", "'");
}
