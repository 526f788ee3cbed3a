import type { NameSpan } from "../../src/entities/sequence/spans.ts";
import { ENTITY_TYPES } from "../../src/model/entity.ts";
import type { ReadText } from "./read-text.ts";

/** Exact spans and types, micro-averaged, in percent. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Finds the names of a text. */
export type Tagger = (read: ReadText) => readonly NameSpan[];

/** Scores a tagger on some texts, for all types together and for each type. */
export function scoreTagger(tagger: Tagger, texts: readonly ReadText[]): Record<string, Scores> {
  const tallies = new Map(["all", ...ENTITY_TYPES].map((type) => [type, [0, 0, 0]]));
  const count = (type: string, index: number) => {
    for (const tally of [tallies.get(type), tallies.get("all")]) {
      if (tally) tally[index] = (tally[index] ?? 0) + 1;
    }
  };
  for (const read of texts) {
    const { entities } = read;
    const wanted = new Set(entities.map(({ type, start, end }) => `${type} ${start} ${end}`));
    for (const { type } of entities) count(type, 0);
    for (const { type, start, end } of tagger(read)) {
      count(type, 1);
      if (wanted.has(`${type} ${start} ${end}`)) count(type, 2);
    }
  }
  const rows = [...tallies].map(([type, [expected = 0, found = 0, right = 0]]) => [
    type,
    {
      precision: percent(right, found),
      recall: percent(right, expected),
      f1: percent(2 * right, found + expected),
    },
  ]);
  return Object.fromEntries(rows);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
