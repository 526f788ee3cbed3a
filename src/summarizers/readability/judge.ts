import { BOILERPLATE_FAULTS } from "./boilerplate-rules.ts";
import { OPENING_DEPENDENCES } from "./context-rules.ts";
import { FORM_FAULTS } from "./form-rules.ts";
import { QUOTATION_DEPENDENCES, QUOTATION_FAULTS } from "./quotation-rules.ts";
import type { ContextDependence, Fault } from "./rule.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Rules that keep a sentence out of summaries, the most severe first. */
export const FAULTS: readonly Fault[] = [
  ...BOILERPLATE_FAULTS,
  ...QUOTATION_FAULTS,
  ...FORM_FAULTS,
].sort((a, b) => b.severity - a.severity);

/** Rules that let a sentence into a summary only right after the sentence before it. */
export const CONTEXT_DEPENDENCES: readonly ContextDependence[] = [
  ...OPENING_DEPENDENCES,
  ...QUOTATION_DEPENDENCES,
];

/** The rules that apply to a sentence; both lists are empty if it reads well on its own. */
export interface Verdict {
  readonly faults: readonly Fault[];
  readonly dependences: readonly ContextDependence[];
}

/** Applies every rule to a sentence. */
export function judge(view: SentenceView): Verdict {
  return {
    faults: FAULTS.filter(({ applies }) => applies(view)),
    dependences: CONTEXT_DEPENDENCES.filter(({ applies }) => applies(view)),
  };
}
