import type { SentenceView } from "./sentence-view.ts";

/** A named rule about one sentence. */
export interface Rule {
  /** The rule's name in a summary's reasons. */
  readonly code: string;
  readonly applies: (view: SentenceView) => boolean;
}

/** A rule for sentences that a reader cannot follow without the sentence before. */
export type ContextDependence = Rule;

/** A rule for sentences that do not belong in a summary. */
export interface Fault extends Rule {
  /**
   * How bad the fault is. If only faulty sentences are left, a summary takes those whose worst fault is
   * the least severe.
   */
  readonly severity: number;
}

/** Severities of faults. A sentence without faults has 0, even if it depends on another. */
export const SEVERITY = { mild: 1, malformed: 2, halfQuotation: 3, nonStory: 4 } as const;
