import type { SkippedSentence } from "../../model/summary.ts";
import { isStory } from "../text/story.ts";
import { byScore, type Candidate, type Choice, codesOf } from "./candidate.ts";
import { createRedundancyIndex } from "./redundancy.ts";

/** The code for a sentence that only the budget keeps out. */
const OVER_BUDGET = "over-budget";

/** How many skipped sentences an explanation lists. */
const MAX_SKIPPED = 10;

/**
 * Lists the best wanted sentences of the story that score at least as much as a selected one but are
 * not selected, in article order, each with the rules that kept it out.
 */
export function explainSkipped(
  candidates: readonly Candidate[],
  choices: readonly Choice[],
): readonly SkippedSentence[] {
  const chosen = new Set(choices.map(({ candidate }) => candidate));
  const minScore = Math.min(...choices.map(({ candidate }) => candidate.score));
  const better = candidates.filter(
    (one) => !chosen.has(one) && one.isWanted && isStory(one.view.kind) && one.score >= minScore,
  );
  const redundancy = createRedundancyIndex();
  for (const { view } of chosen) redundancy.add(view.text);
  return better
    .sort(byScore)
    .slice(0, MAX_SKIPPED)
    .sort((a, b) => a.view.sentence.index - b.view.sentence.index)
    .map((candidate) => {
      const { view, score } = candidate;
      const rules = [
        ...codesOf(candidate),
        ...(lacksFullName(candidate, choices) ? ["surname-only"] : []),
        ...(redundancy.isRedundant(view.text) ? ["redundant"] : []),
      ];
      return {
        ...view.sentence,
        text: view.text,
        score,
        rules: rules.length > 0 ? rules : [OVER_BUDGET],
      };
    });
}

/** Whether it has a surname that no selected sentence before it gives in full. */
function lacksFullName({ surnames, view }: Candidate, choices: readonly Choice[]): boolean {
  const before = choices.filter(
    ({ candidate }) => candidate.view.sentence.start < view.sentence.start,
  );
  return surnames.bare.some(
    (surname) => !before.some(({ candidate }) => candidate.surnames.introduced.includes(surname)),
  );
}
