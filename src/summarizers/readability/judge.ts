import { BOILERPLATE_FAULTS } from "./boilerplate-rules.ts";
import { FORM_FAULTS } from "./form-rules.ts";
import { OPENING_DEPENDENCES } from "./opening-rules.ts";
import { QUOTATION_DEPENDENCES, QUOTATION_FAULTS } from "./quotation-rules.ts";
import type { ContextDependence, Fault } from "./rule.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Why a sentence may not stand in a summary at all, the worst first. */
export const FAULTS: readonly Fault[] = [
  ...BOILERPLATE_FAULTS,
  ...QUOTATION_FAULTS,
  ...FORM_FAULTS,
].sort((a, b) => b.severity - a.severity);

/** Why a sentence may stand in a summary only right behind the one before it. */
export const CONTEXT_DEPENDENCES: readonly ContextDependence[] = [
  ...OPENING_DEPENDENCES,
  ...QUOTATION_DEPENDENCES,
];

/** What the rules say of a sentence; both lists are empty for one that reads well on its own. */
export interface Verdict {
  readonly faults: readonly Fault[];
  readonly dependences: readonly ContextDependence[];
}

/** Puts a sentence before every rule. */
export function judge(view: SentenceView): Verdict {
  return {
    faults: FAULTS.filter(({ applies }) => applies(view)),
    dependences: CONTEXT_DEPENDENCES.filter(({ applies }) => applies(view)),
  };
}
