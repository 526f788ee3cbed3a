import type { Verdict } from "../readability/judge.ts";
import type { SentenceView } from "../readability/sentence-view.ts";
import type { SurnameUse } from "../readability/surnames.ts";

/** A sentence that a summary may select. */
export interface Candidate {
  readonly view: SentenceView;
  readonly verdict: Verdict;
  readonly score: number;
  /** Whether it is about what the caller asked for. Others are selected only as antecedents of these. */
  readonly isWanted: boolean;
  readonly surnames: SurnameUse;
}

/** A selected sentence, with the codes of the rules that played a part. */
export interface Choice {
  readonly candidate: Candidate;
  /**
   * `antecedent`: the next sentence depends on it; `full-name`: another sentence uses a surname that it
   * gives in full; `whole-article`: the article fits its budget; `fallback`: no readable sentence fits.
   * Any other code is that of a readability rule.
   */
  readonly codes: readonly string[];
}

/** Compares for sorting: the higher score first, then the earlier sentence. */
export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.view.sentence.index - b.view.sentence.index;
}

/** Returns the severity of a candidate's worst fault, or 0. */
export function severityOf({ verdict }: Candidate): number {
  return verdict.faults[0]?.severity ?? 0;
}

/** Returns the codes of a candidate's context dependences and faults. */
export function codesOf({ verdict }: Candidate): string[] {
  return [...verdict.dependences, ...verdict.faults].map(({ code }) => code);
}
