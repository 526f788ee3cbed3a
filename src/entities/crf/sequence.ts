import type { Judged } from "../classify.ts";
import type { StretchView } from "../text-view.ts";
import type { WordFacts } from "./word-facts.ts";

/** A stretch as features are drawn from it. */
export interface Sequence<Facts extends WordFacts = WordFacts> extends StretchView {
  readonly facts: readonly Facts[];
  /** What the rules think of the possible name each word is in. */
  readonly judged: readonly (Judged | undefined)[];
}
