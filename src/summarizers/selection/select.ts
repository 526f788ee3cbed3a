import { SEVERITY } from "../readability/rule.ts";
import { isStory } from "../text/story.ts";
import { byScore, type Candidate, type Choice, codesOf, severityOf } from "./candidate.ts";
import { selectChains } from "./chains.ts";
import { createSelection, type Limits } from "./summary-selection.ts";

/**
 * Selects sentences within the first limits that allow any, in article order; none if no sentence fits.
 * If no readable sentence is left, selects the least faulty ones.
 * @param candidates Every sentence of the article, in article order.
 */
export function selectSentences(
  candidates: readonly Candidate[],
  limits: readonly Limits[],
): readonly Choice[] {
  const attempts = [
    ...limits.slice(0, 1).map((limit) => () => selectWhole(candidates, limit)),
    ...limits.map((limit) => () => selectChains(candidates, limit)),
    ...limits.map((limit) => () => selectLeastFaulty(candidates, limit)),
  ];
  for (const attempt of attempts) {
    const choices = attempt();
    if (choices.length > 0) return choices;
  }
  return [];
}

/** An article that fits its limits is its own summary. */
function selectWhole(candidates: readonly Candidate[], limits: Limits): readonly Choice[] {
  const story = candidates.filter((one) => isOfStory(one) && severityOf(one) < SEVERITY.nonStory);
  if (!story.every(({ isWanted }) => isWanted)) return [];
  const words = story.reduce((sum, { view }) => sum + view.words, 0);
  const fits = story.length <= limits.sentences && words <= limits.words;
  return fits ? story.map((candidate) => ({ candidate, codes: ["whole-article"] })) : [];
}

/**
 * Selects sentences of the lowest severity of which any fits, best score first. If the article has
 * readable sentences and none of them fits, only sentences without faults replace them.
 */
function selectLeastFaulty(candidates: readonly Candidate[], limits: Limits): readonly Choice[] {
  const story = candidates.filter((one) => isOfStory(one) && one.isWanted);
  const hasReadable = story.some(
    ({ verdict: { faults, dependences } }) => faults.length + dependences.length === 0,
  );
  const maxSeverity = hasReadable ? 0 : SEVERITY.nonStory;
  for (let severity = 0; severity <= maxSeverity; severity++) {
    const choices = fill(
      story.filter((one) => severityOf(one) === severity),
      limits,
    );
    if (choices.length > 0) return choices;
  }
  return [];
}

function fill(candidates: readonly Candidate[], limits: Limits): readonly Choice[] {
  const selection = createSelection(limits);
  for (const candidate of [...candidates].sort(byScore)) {
    const choice = { candidate, codes: ["fallback", ...codesOf(candidate)] };
    if (selection.isFull()) break;
    const fits = selection.hasRoom(1, candidate.view.words);
    if (fits && !selection.isRedundant(choice)) selection.add(choice);
  }
  return selection.choices();
}

function isOfStory({ view }: Candidate): boolean {
  return isStory(view.kind);
}
