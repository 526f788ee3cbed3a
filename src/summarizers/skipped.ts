import type { SkippedSentence } from "../model/summary.ts";
import { byScore, type Candidate, type Choice, codesOf } from "./candidate.ts";
import { isStory } from "./prose.ts";
import { createRepeatIndex } from "./repeats.ts";

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
  const repeats = createRepeatIndex();
  for (const { view } of chosen) repeats.add(view.text);
  return better
    .sort(byScore)
    .slice(0, MOST)
    .sort((a, b) => a.view.sentence.index - b.view.sentence.index)
    .map((candidate) => {
      const { view, score } = candidate;
      const isRepeat = repeats.isRepeat(view.text);
      return { ...view.sentence, text: view.text, score, rules: rulesOf(candidate, isRepeat) };
    });
}

/** `no-room`: nothing against it but the budget. */
function rulesOf(candidate: Candidate, isRepeat: boolean): string[] {
  const rules = [...codesOf(candidate), ...(isRepeat ? ["repeat"] : [])];
  return rules.length > 0 ? rules : ["no-room"];
}
