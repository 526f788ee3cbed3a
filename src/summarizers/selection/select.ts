import { SEVERITY } from "../readability/rule.ts";
import { isStory } from "../text/story.ts";
import { byScore, type Candidate, type Choice, codesOf, severityOf } from "./candidate.ts";
import { growChains } from "./chains.ts";
import type { Limits } from "./summary-selection.ts";
import { createSelection } from "./summary-selection.ts";

/**
 * Chooses sentences within the first limits that leave something, in article order; none when no
 * sentence fits. Where the rules leave nothing, the least bad sentences are taken.
 * @param candidates Every sentence of the article, in article order.
 */
export function selectSentences(
  candidates: readonly Candidate[],
  limits: readonly Limits[],
): readonly Choice[] {
  const attempts = [
    ...limits.slice(0, 1).map((limit) => () => takeWhole(candidates, limit)),
    ...limits.map((limit) => () => growChains(candidates, limit)),
    ...limits.map((limit) => () => takeLeastBad(candidates, limit)),
  ];
  for (const attempt of attempts) {
    const choices = attempt();
    if (choices.length > 0) return choices;
  }
  return [];
}

/** An article that is no longer than its summary may be is its own summary. */
function takeWhole(candidates: readonly Candidate[], limits: Limits): readonly Choice[] {
  const own = candidates.filter((one) => isOfStory(one) && severityOf(one) < SEVERITY.nonStory);
  if (!own.every(({ isWanted }) => isWanted)) return [];
  const words = own.reduce((sum, { view }) => sum + view.words, 0);
  const fits = own.length <= limits.sentences && words <= limits.words;
  return fits ? own.map((candidate) => ({ candidate, codes: ["whole"] })) : [];
}

/**
 * Sentences of the mildest severity of which one fits, best score first. Where the article has
 * readable sentences and none of them fits, only such as lack what they lean on will do instead.
 */
function takeLeastBad(candidates: readonly Candidate[], limits: Limits): readonly Choice[] {
  const story = candidates.filter((one) => isOfStory(one) && one.isWanted);
  const hasReadable = story.some(
    ({ verdict: { faults, dependences } }) => faults.length + dependences.length === 0,
  );
  const worst = hasReadable ? 0 : SEVERITY.nonStory;
  for (let severity = 0; severity <= worst; severity++) {
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
    if (selection.hasRoom(1, candidate.view.words) && !selection.isRedundant(choice))
      selection.add(choice);
  }
  return selection.choices();
}

function isOfStory({ view }: Candidate): boolean {
  return isStory(view.kind);
}
