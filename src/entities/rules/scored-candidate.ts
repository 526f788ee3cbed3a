import type { EntityType } from "../../model/entity.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";
import type { Candidate } from "./candidates.ts";
import { contextEvidence } from "./context-evidence.ts";
import { nameEvidence } from "./name-evidence.ts";
import {
  addScores,
  bestType,
  dampScores,
  type Evidence,
  NO_SCORES,
  type Scores,
  THRESHOLD,
  WEIGHTS,
} from "./weights.ts";

/** A candidate with what is known about it. */
export interface ScoredCandidate extends Candidate {
  readonly words: readonly Word[];
  /** Its words' keys, joined by spaces: the same for every occurrence of a name. */
  readonly key: string;
  readonly evidence: readonly Evidence[];
  readonly own: Scores;
  readonly context: Scores;
  readonly type: EntityType | undefined;
}

/** Other occurrences count half, and for no more than a title is emissions. */
const OTHERS = 0.5;
const OTHERS_LIMIT = 3;

/** Types every candidate by its words, its surroundings, and those of the same name's other occurrences. */
export function classify(
  views: readonly WordSequence[],
  candidates: readonly Candidate[],
): ScoredCandidate[] {
  const judged = candidates.map((candidate) => judge(views, candidate));
  const totals = new Map<string, Scores>();
  for (const { key, context } of judged) {
    totals.set(key, addScores(totals.get(key) ?? NO_SCORES, context));
  }
  return judged.map((one) => {
    const total = totals.get(one.key) ?? NO_SCORES;
    const others: Scores = [
      total[0] - one.context[0],
      total[1] - one.context[1],
      total[2] - one.context[2],
    ];
    const context = addScores(one.context, dampScores(others, OTHERS, OTHERS_LIMIT));
    return weigh(one, one, one.evidence, context);
  });
}

/** The same candidate with more evidence. */
export function addEvidence(
  judged: ScoredCandidate,
  evidence: readonly Evidence[],
): ScoredCandidate {
  if (evidence.length === 0) return judged;
  const context = addScores(judged.context, sumOf(evidence));
  return weigh(judged, judged, [...judged.evidence, ...evidence], context);
}

function judge(views: readonly WordSequence[], candidate: Candidate): ScoredCandidate {
  const view = views[candidate.stretch];
  const words = view?.words.slice(candidate.start, candidate.end) ?? [];
  const own = nameEvidence(words);
  const around = view ? contextEvidence(view, candidate) : [];
  const key = words.map((word) => word.key).join(" ");
  return weigh(candidate, { words, key, own: sumOf(own) }, own.concat(around), sumOf(around));
}

/** Field by field: copies that are spread are slow to read ever after. */
function weigh(
  { stretch, start, end, titled, initial }: Candidate,
  { words, key, own }: Pick<ScoredCandidate, "words" | "key" | "own">,
  evidence: readonly Evidence[],
  context: Scores,
): ScoredCandidate {
  const type = bestType(addScores(own, context), THRESHOLD);
  return { stretch, start, end, titled, initial, words, key, evidence, own, context, type };
}

function sumOf(evidence: readonly Evidence[]): Scores {
  let sum = NO_SCORES;
  for (const one of evidence) sum = addScores(sum, WEIGHTS[one]);
  return sum;
}
