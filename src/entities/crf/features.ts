import { addContextFeatures } from "./context-features.ts";
import type { FeatureList } from "./feature-list.ts";
import type { FeatureSequence } from "./feature-sequence.ts";
import { addRepeatFeatures, type Repeats } from "./repeat-features.ts";
import { addRuleFeatures } from "./rule-features.ts";
import { addRunFeatures } from "./run-features.ts";

/**
 * Fills a list with all features of a token but those that single words around it give, which
 * `addWordFeatures` adds. Training and tagging both call this, so that they cannot differ.
 */
export function fillFeatures(
  features: FeatureList,
  sequence: FeatureSequence,
  at: number,
  repeats: Repeats,
): void {
  features.length = 0;
  addContextFeatures(features, sequence, at);
  addRunFeatures(features, sequence, at);
  addRuleFeatures(features, sequence, at);
  addRepeatFeatures(features, sequence, at, repeats);
}
