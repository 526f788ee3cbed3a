import type { Mention } from "../model/entity.ts";

/** What stands before a name that is no subject. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  "about after against at before between by during for from in into near of on over since through to toward towards under until with within".split(
    " ",
  ),
);

/** So far back a preposition is looked for, "the" between. */
const LOOK_BACK = 24;

/**
 * Where the mentions begin that are probably the subjects of their sentences: the first name of each,
 * unless a preposition stands before it. There is no parser: English puts the subject first.
 * @param mentions All of an article, in its order.
 */
export function subjectStarts(text: string, mentions: readonly Mention[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let last: number | null = null;
  for (const { sentence, start } of mentions) {
    if (sentence === null || sentence === last) continue;
    last = sentence;
    if (!followsPreposition(text, start)) starts.add(start);
  }
  return starts;
}

function followsPreposition(text: string, start: number): boolean {
  const words = text
    .slice(Math.max(0, start - LOOK_BACK), start)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const before = words.at(-1) === "the" ? words.at(-2) : words.at(-1);
  return before !== undefined && PREPOSITIONS.has(before);
}
