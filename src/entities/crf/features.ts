import { addContextFeatures } from "./context-features.ts";
import type { FeatureList } from "./feature-list.ts";
import type { FeatureSequence } from "./feature-sequence.ts";
import { addRuleFeatures } from "./rule-features.ts";
import { addWordFeatures, MAX_WORD_DISTANCE } from "./word-features.ts";

/**
 * Fills a list with the features of a token, except those of single words, which depend on the word and
 * its distance alone and are scored once for each word. Training and tagging share this function.
 */
export function fillFeatures(features: FeatureList, sequence: FeatureSequence, at: number): void {
  features.length = 0;
  addContextFeatures(features, sequence, at);
  addRuleFeatures(features, sequence, at);
}

/** Fills a list with all features of a token, including those of the words around it. */
export function fillAllFeatures(
  features: FeatureList,
  sequence: FeatureSequence,
  at: number,
): void {
  fillFeatures(features, sequence, at);
  for (let distance = -MAX_WORD_DISTANCE; distance <= MAX_WORD_DISTANCE; distance++) {
    const near = sequence.attributes[at + distance];
    if (near) addWordFeatures(features, near, distance);
  }
}
