import { dropInvisible } from "../../model/invisible.ts";

/** A surface as lists hold it: small letters, without accents, apostrophes straight. */
export function keyOf(surface: string): string {
  const small = straighten(surface).toLowerCase();
  if (/^[\x00-\x7f]*$/.test(small)) return small;
  return dropInvisible(small)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");
}

/** A surface with straight apostrophes. */
export function straighten(surface: string): string {
  return surface.replaceAll("’", "'").replaceAll("‘", "'");
}
