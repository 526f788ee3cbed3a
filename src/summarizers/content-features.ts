import type { FeatureGroup } from "./sentence-facts.ts";

/** Closeness to how the story begins, and to the sentence before. */
export const LEDE_FEATURES: FeatureGroup = {
  first: ({ similarities }) => similarities.first,
  lead: ({ similarities }) => similarities.lead,
  previous: ({ similarities }) => similarities.previous,
};

/** Closeness to the story as a whole and to what stands before and behind. */
export const CENTRALITY_FEATURES: FeatureGroup = {
  centroid: ({ similarities }) => similarities.centroid,
  all: ({ similarities }) => similarities.all,
  mean: ({ similarities, count }) => similarities.all / Math.max(1, count - 1),
  before: ({ similarities }) => similarities.before,
  meanBefore: ({ similarities, place }) => similarities.before / Math.max(1, place),
  after: ({ similarities }) => similarities.after,
  meanAfter: ({ similarities, place, count }) =>
    similarities.after / Math.max(1, count - 1 - place),
  following: ({ similarities }) => similarities.following,
  spread: ({ termUse }) => termUse.spread,
  spreadShare: ({ termUse, count }) => termUse.spread / count,
  frequent: ({ termUse }) => termUse.frequent,
};

/** Words that no sentence before has, and those that the story comes back to. */
export const NOVELTY_FEATURES: FeatureGroup = {
  fresh: ({ termUse }) => termUse.fresh,
  freshShare: ({ termUse }) => termUse.fresh / Math.max(1, termUse.count),
  introduced: ({ termUse }) => termUse.introduced,
  introducedShare: ({ termUse }) => termUse.introduced / Math.max(1, termUse.count),
};

/** Words that are probably names. */
export const NAME_FEATURES: FeatureGroup = {
  names: ({ nameUse }) => nameUse.count,
  nameShare: ({ nameUse, words }) => nameUse.count / words,
  nameSpread: ({ nameUse }) => nameUse.spread,
  frequentNames: ({ nameUse }) => nameUse.frequent,
  freshNames: ({ nameUse }) => nameUse.fresh,
  introducedNames: ({ nameUse }) => nameUse.introduced,
};
