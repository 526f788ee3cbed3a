import type { SentenceView } from "./sentence-view.ts";

/** A named rule about one sentence. */
export interface Rule {
  /** What the rule is called in a summary's reasons. */
  readonly code: string;
  readonly applies: (view: SentenceView) => boolean;
}

/** A sentence to which it applies depends on the one before it. */
export type ContextDependence = Rule;

/** A sentence to which it applies is kept out of summaries. */
export interface Fault extends Rule {
  /** Where nothing but faulty sentences is left, those with the mildest worst fault are taken. */
  readonly severity: number;
}

/** How bad a fault is; a sentence without faults that lacks what it leans on has none of these: 0. */
export const SEVERITY = { mild: 1, broken: 2, torn: 3, nonStory: 4 } as const;
