import { FORM_FAULTS } from "./readability-form.ts";
import { FURNITURE_FAULTS } from "./readability-furniture.ts";
import { OPENING_LEANINGS } from "./readability-opening.ts";
import { QUOTATION_FAULTS, QUOTATION_LEANINGS } from "./readability-quotation.ts";
import type { Fault, Leaning } from "./readability-rule.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Why a sentence may not stand in a summary at all, the worst first. */
export const FAULTS: readonly Fault[] = [
  ...FURNITURE_FAULTS,
  ...QUOTATION_FAULTS,
  ...FORM_FAULTS,
].sort((a, b) => b.severity - a.severity);

/** Why a sentence may stand in a summary only right behind the one before it. */
export const LEANINGS: readonly Leaning[] = [...OPENING_LEANINGS, ...QUOTATION_LEANINGS];

/** What the rules say of a sentence; both lists are empty for one that reads well on its own. */
export interface Verdict {
  readonly faults: readonly Fault[];
  readonly leanings: readonly Leaning[];
}

/** Puts a sentence before every rule. */
export function judge(view: SentenceView): Verdict {
  return {
    faults: FAULTS.filter(({ applies }) => applies(view)),
    leanings: LEANINGS.filter(({ applies }) => applies(view)),
  };
}
