import type { Verdict } from "../readability/judge.ts";
import type { SentenceView } from "../readability/sentence-view.ts";
import type { SurnameUse } from "../readability/surnames.ts";

/** A sentence before the choice is made. */
export interface Candidate {
  readonly view: SentenceView;
  readonly verdict: Verdict;
  readonly score: number;
  /** Whether it is about what was asked for; others come in only because one of these leans on them. */
  readonly isWanted: boolean;
  readonly surnames: SurnameUse;
}

/** A chosen sentence, with the codes of the rules that had a part in it. */
export interface Choice {
  readonly candidate: Candidate;
  /**
   * `antecedent`: another leans on it; `full-name`: another has a surname that it gives in full;
   * `whole`: the article fits its budget; `fallback`: rules left nothing better; else codes of
   * readability rules.
   */
  readonly codes: readonly string[];
}

/** For sorting: the better score first, then the earlier sentence. */
export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.view.sentence.index - b.view.sentence.index;
}

/** The severity of a candidate's worst fault; 0 without faults. */
export function severityOf({ verdict }: Candidate): number {
  return verdict.faults[0]?.severity ?? 0;
}

/** The codes of what a candidate leans with and of its faults. */
export function codesOf({ verdict }: Candidate): string[] {
  return [...verdict.dependences, ...verdict.faults].map(({ code }) => code);
}
