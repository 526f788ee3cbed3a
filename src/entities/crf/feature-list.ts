import { featureId } from "./hash.ts";

/** Room for features, filled again for every token. */
export interface FeatureList {
  readonly ids: Int32Array;
  length: number;
}

/** No token has so many; those beyond are dropped. */
const CAPACITY = 1024;

/** An empty list. */
export function createFeatureList(): FeatureList {
  return { ids: new Int32Array(CAPACITY), length: 0 };
}

/** Adds a feature. */
export function put(features: FeatureList, kind: number, value: number): void {
  if (features.length < CAPACITY) features.ids[features.length++] = featureId(kind, value);
}
