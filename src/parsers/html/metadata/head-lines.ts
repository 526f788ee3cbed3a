import type { PageBlock } from "../block-draft.ts";
import { normalize } from "../normalize.ts";

/** How many blocks above and below the headline are looked at. */
const ABOVE = 6;
const BELOW = 10;
/** Longer blocks are no bylines and dates. */
const LIMIT = 140;

/** The short lines around an article's headline, those below it first; none where it shows no headline. */
export function headLines(
  page: readonly PageBlock[],
  title: string | undefined,
): readonly string[] {
  if (title === undefined) return [];
  const key = normalize(title);
  const blocks = page.filter(({ beside }) => !beside);
  const at = blocks.findIndex(({ kind, text }) => kind === "heading" && normalize(text) === key);
  if (at < 0) return [];
  const below = blocks.slice(at + 1, at + 1 + BELOW);
  const above = blocks.slice(Math.max(0, at - ABOVE), at).reverse();
  return [...below, ...above].map(({ text }) => text).filter(({ length }) => length <= LIMIT);
}
