import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";

/**
 * What each kind of evidence is emissions for a person, a place, an organization. Set by hand; a name
 * needs `THRESHOLD` for one of them.
 */
export const WEIGHTS = {
  // From the name's own words.
  country: [-2, 5, -1],
  region: [-1, 4, -0.5],
  city: [-0.5, 2.8, 0],
  "ambiguous-city": [0, 1.4, 0],
  organization: [-2, -1, 4.5],
  "no-name": [-9, -9, -9],
  demonym: [-4, -4, -2],
  "organization-head": [-3, -1.5, 4],
  "organization-opener": [-3, -0.5, 4],
  "bare-head": [-3, -2, 0.2],
  "place-head": [-2.5, 3.2, -0.3],
  "bare-place-head": [-2, -1, -1.5],
  "place-opener": [-0.6, 2, 0],
  "no-name-head": [-5, -5, -4],
  "given-name": [2.6, -1, -0.8],
  "given-name-alone": [0.9, -0.3, -0.2],
  initial: [2, -0.5, 0],
  "person-particle": [1.5, -0.2, -0.5],
  "full-name": [1.3, 0.1, 0.3],
  "everyday-word": [-1.3, -0.6, -0.1],
  "everyday-words": [-3, -1.5, -0.4],
  "surname-ending": [0.6, -0.2, 0],
  "place-ending": [-0.1, 0.8, 0],
  acronym: [-1, -0.2, 1.6],
  ampersand: [-2, -1, 3],
  "camel-case": [-0.5, -0.5, 1.2],
  digits: [-2, -0.5, 0.3],
  "place-first": [-1.5, -0.3, 0.9],
  "demonym-first": [-1.5, -0.3, 1],
  unknown: [0.5, 0.5, 0.45],
  "initial-everyday": [-3, -3, -2.5],
  // From its context.
  titled: [3.5, -1.5, -1.5],
  "role-before": [2, -0.5, -0.4],
  "article-before": [-1.5, -0.6, 0.6],
  "in-before": [-0.6, 1.8, 0.2],
  "at-before": [-0.6, 0.8, 0.8],
  "near-before": [-0.6, 1.7, 0],
  "from-before": [0, 0.7, 0.3],
  "to-before": [0, 0.3, 0],
  "by-before": [0.6, 0, 0.4],
  "agent-before": [0.4, 0, 0.3],
  "place-noun-before": [-1, 2.8, -0.5],
  "organization-noun-before": [-1, -1, 1.5],
  "saying-after": [1.8, -0.5, 0.3],
  "age-after": [3, -1, -1],
  "who-after": [2.2, -1, -0.5],
  "based-after": [-1.5, 3.5, 0],
  "place-noun-after": [-1, 1.8, -0.2],
  "organization-noun-after": [-0.6, -0.3, 1.3],
  "country-after": [-1.2, 2.2, -0.2],
  "acronym-after": [-1.5, -0.8, 2.5],
  "possessive-after": [0.2, 0.2, 0],
  "dateline-place": [-2, 5, 0],
  "dateline-agency": [-2, -1, 5],
  byline: [2, -0.5, 0],
  // From the other names of the text.
  "surname-of-person": [4, -2, -2.5],
  "given-name-of-person": [2.4, -0.8, -0.8],
  "part-of-organization": [-0.5, -0.3, 1.5],
  "acronym-of": [-1, -0.5, 3],
  "listed-with-person": [0.8, 0, 0],
  "listed-with-place": [0, 1.1, 0],
  "listed-with-organization": [0, 0, 0.9],
} as const satisfies Record<string, Scores>;

/** A kind of evidence. */
export type Evidence = keyof typeof WEIGHTS;

/** The score that a candidate needs for a type. */
export const THRESHOLD = 1;

/** Scores for a person, a place and an organization; below zero is evidence against. */
export type Scores = readonly [person: number, place: number, organization: number];

/** No evidence. */
export const NO_SCORES: Scores = [0, 0, 0];

/** Adds two sets of scores. */
export function addScores(a: Scores, b: Scores): Scores {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** Multiplies scores by a factor and keeps them within `±limit`. */
export function dampScores(scores: Scores, factor: number, limit: number): Scores {
  const damp = (score: number) => Math.max(-limit, Math.min(limit, score * factor));
  return [damp(scores[0]), damp(scores[1]), damp(scores[2])];
}

/** The type with the best score, if that reaches the threshold. */
export function bestType(scores: Scores, threshold: number): EntityType | undefined {
  const best = Math.max(...scores);
  return best >= threshold ? ENTITY_TYPES[scores.indexOf(best)] : undefined;
}
