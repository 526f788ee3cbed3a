import {
  CENTRALITY_FEATURES,
  LEDE_FEATURES,
  NAME_FEATURES,
  NOVELTY_FEATURES,
} from "./content-features.ts";
import { LENGTH_FEATURES, POSITION_FEATURES, WORDING_FEATURES } from "./form-features.ts";
import type { FeatureGroup, SentenceFacts } from "./sentence-facts.ts";

/**
 * What the trained ranker looks at; a group's name is the code of the reason that its features count
 * for. A title and paragraphs are not here: the stories that the ranker is trained on have neither.
 */
const GROUPS: Readonly<Record<string, FeatureGroup>> = {
  position: POSITION_FEATURES,
  lede: LEDE_FEATURES,
  centrality: CENTRALITY_FEATURES,
  novelty: NOVELTY_FEATURES,
  names: NAME_FEATURES,
  length: LENGTH_FEATURES,
  wording: WORDING_FEATURES,
};

/** One measure of a sentence. */
interface Feature {
  readonly group: string;
  readonly name: string;
  readonly measure: (facts: SentenceFacts) => number;
}

/** All features in the order of a row. */
export const FEATURES: readonly Feature[] = Object.entries(GROUPS).flatMap(([group, measures]) =>
  Object.entries(measures).map(([name, measure]) => ({ group, name, measure })),
);

/** A sentence's row: its features as numbers of the precision that trees are stored with. */
export function measureFeatures(facts: SentenceFacts): Float32Array {
  return Float32Array.from(FEATURES, ({ measure }) => measure(facts));
}
