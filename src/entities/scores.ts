import { ENTITY_TYPES, type EntityType } from "../model/entity.ts";

/** How much speaks for a person, a place, an organization; below zero, against. */
export type Scores = readonly [person: number, place: number, organization: number];

/** Nothing known. */
export const NO_SCORES: Scores = [0, 0, 0];

/** What is known of a name taken together. */
export function addScores(a: Scores, b: Scores): Scores {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** Scores counted for less, and none of them for more than a limit. */
export function dampScores(scores: Scores, factor: number, limit: number): Scores {
  const damp = (score: number) => Math.max(-limit, Math.min(limit, score * factor));
  return [damp(scores[0]), damp(scores[1]), damp(scores[2])];
}

/** The type for which most speaks, if that is at least the threshold. */
export function bestType(scores: Scores, threshold: number): EntityType | undefined {
  const best = Math.max(...scores);
  return best >= threshold ? ENTITY_TYPES[scores.indexOf(best)] : undefined;
}
