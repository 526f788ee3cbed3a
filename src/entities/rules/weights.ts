import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";

/**
 * What each kind of evidence adds to the scores of a person, a place and an organization. Set by hand; a
 * candidate is a name if one of the scores reaches `THRESHOLD`.
 */
export const WEIGHTS = {
  // The name's own words.
  country: [-2, 5, -1],
  region: [-1, 4, -0.5],
  city: [-0.5, 2.8, 0],
  organization: [-2, -1, 4.5],
  "no-name": [-9, -9, -9],
  demonym: [-4, -4, -2],
  "organization-head": [-3, -1.5, 4],
  "organization-opener": [-3, -0.5, 4],
  "bare-head": [-3, -2, 0.2],
  "place-head": [-2.5, 3.2, -0.3],
  "place-opener": [-0.6, 2, 0],
  "given-name": [2.6, -1, -0.8],
  "full-name": [1.3, 0.1, 0.3],
  "everyday-word": [-1.3, -0.6, -0.1],
  acronym: [-1, -0.2, 1.6],
  ampersand: [-2, -1, 3],
  "camel-case": [-0.5, -0.5, 1.2],
  // The words around it.
  titled: [3.5, -1.5, -1.5],
  "article-before": [-1.5, -0.6, 0.6],
  "place-noun-before": [-1, 2.8, -0.5],
  "organization-noun-before": [-1, -1, 1.5],
  "who-after": [2.2, -1, -0.5],
  // Other names of the text.
  "surname-of-person": [4, -2, -2.5],
  "given-name-of-person": [2.4, -0.8, -0.8],
  "acronym-of": [-1, -0.5, 3],
  "listed-with-person": [0.8, 0, 0],
  "listed-with-place": [0, 1.1, 0],
  "listed-with-organization": [0, 0, 0.9],
} as const satisfies Record<string, Scores>;

/** A kind of evidence. */
export type Evidence = keyof typeof WEIGHTS;

/** A candidate whose scores are all lower has no type. */
export const THRESHOLD = 1;

/** The scores of a person, a place and an organization; negative ones speak against the type. */
export type Scores = readonly [person: number, place: number, organization: number];

/** Adds up the weights of some evidence. */
export function sumWeights(evidence: readonly Evidence[]): Scores {
  const sum: [number, number, number] = [0, 0, 0];
  for (const one of evidence) {
    const [person, place, organization] = WEIGHTS[one];
    sum[0] += person;
    sum[1] += place;
    sum[2] += organization;
  }
  return sum;
}

/** The type with the highest score, if that reaches the threshold. */
export function bestType(scores: Scores, threshold: number): EntityType | undefined {
  const best = Math.max(...scores);
  return best >= threshold ? ENTITY_TYPES[scores.indexOf(best)] : undefined;
}
