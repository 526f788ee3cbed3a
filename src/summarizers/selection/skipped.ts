import type { SkippedSentence } from "../../model/summary.ts";
import { isStory } from "../text/story.ts";
import { byScore, type Candidate, type Choice, codesOf } from "./candidate.ts";
import { createRedundancyIndex } from "./redundancy.ts";

/** Nothing speaks against a sentence but the budget. */
const NO_ROOM = "no-room";

/** So many skipped sentences at most are told of. */
const MOST = 10;

/**
 * The best wanted sentences of the story that score as much as one of the chosen and are not among them, in
 * article order, each with the rules that kept it out.
 */
export function explainSkipped(
  candidates: readonly Candidate[],
  choices: readonly Choice[],
): readonly SkippedSentence[] {
  const chosen = new Set(choices.map(({ candidate }) => candidate));
  const least = Math.min(...choices.map(({ candidate }) => candidate.score));
  const better = candidates.filter(
    (one) => !chosen.has(one) && one.isWanted && isStory(one.view.kind) && one.score >= least,
  );
  const repeats = createRedundancyIndex();
  for (const { view } of chosen) repeats.add(view.text);
  return better
    .sort(byScore)
    .slice(0, MOST)
    .sort((a, b) => a.view.sentence.index - b.view.sentence.index)
    .map((candidate) => {
      const { view, score } = candidate;
      const rules = [
        ...codesOf(candidate),
        ...(lacksFullName(candidate, choices) ? ["surname"] : []),
        ...(repeats.isRedundant(view.text) ? ["repeat"] : []),
      ];
      return {
        ...view.sentence,
        text: view.text,
        score,
        rules: rules.length > 0 ? rules : [NO_ROOM],
      };
    });
}

/** It has a surname that no chosen sentence before it gives in full. */
function lacksFullName({ surnames, view }: Candidate, choices: readonly Choice[]): boolean {
  const before = choices.filter(
    ({ candidate }) => candidate.view.sentence.start < view.sentence.start,
  );
  return surnames.bare.some(
    (surname) => !before.some(({ candidate }) => candidate.surnames.introduced.includes(surname)),
  );
}
