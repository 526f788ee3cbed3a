import type { EntityType } from "./entity.ts";
import type { Span } from "./span.ts";

/**
 * The stage that made a name: the model's labels, the labels with corrected boundaries, the rules alone,
 * or the consistency stage, which found the name again.
 */
export const NAME_ORIGINS = ["model", "boundary-corrected", "rules", "repeated"] as const;

export type NameOrigin = (typeof NAME_ORIGINS)[number];

/** A feature that speaks for or against what some words are. */
export interface FeatureContribution {
  /** In words that follow the name: `follows "in"`. */
  readonly text: string;
  /** In log odds against the other choices; below 0 it speaks against. */
  readonly weight: number;
}

/** Something else that words could be: a name of a type, with these or other boundaries, or no name. */
export interface Alternative extends Span {
  readonly text: string;
  /** `null` for no name. */
  readonly type: EntityType | null;
  readonly probability: number;
}

/** The model's probabilities for exactly these words. They sum to 1. */
export interface NameProbabilities extends Readonly<Record<EntityType, number>> {
  /** No word is in a name. */
  readonly none: number;
  /** The words are part of a longer name, contain a shorter one, or are several names. */
  readonly other: number;
}

/** Words that the gazetteer contains, with its lists. */
export interface ListedWords {
  readonly text: string;
  readonly lists: readonly string[];
}

/** A stage after the model that changed the result. */
export type NameChange =
  /** The labelled name had other boundaries: it began with a title. */
  | { readonly code: "boundary-corrected"; readonly text: string; readonly type: EntityType }
  /** The labels had no such name, but the rules were sure. */
  | { readonly code: "added-by-rules" }
  /** It is a name elsewhere in the text and was found again. */
  | { readonly code: "repeated" }
  /** The labels had a name here that a list or the user rules out. */
  | { readonly code: "dropped"; readonly text: string; readonly type: EntityType }
  /** Resolution merged it with other mentions. */
  | { readonly code: "resolved"; readonly name: string; readonly count: number };

/** Why an occurrence of some words is, or is not, a name. */
export interface NameExplanation extends Span {
  readonly text: string;
  /** Index of the sentence; `null` outside any. */
  readonly sentence: number | null;
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** The sentence, or the line outside of sentences; cut if very long. */
  readonly context: Span;
  /** `null` if the words are no name of their own. */
  readonly type: EntityType | null;
  /** The entity's id if the words are a name. */
  readonly entity: string | null;
  /** The longer name that contains the words. */
  readonly partOf?: Span & { readonly text: string; readonly type: EntityType };
  readonly origin?: NameOrigin;
  /** The calibrated probability that the name is right; only for names. */
  readonly confidence?: number;
  readonly probabilities: NameProbabilities;
  /** Likeliest first. */
  readonly alternatives: readonly Alternative[];
  /** Whether any word is in the candidate mask; the model sees no others. */
  readonly considered: boolean;
  /** Strongest first. */
  readonly for: readonly FeatureContribution[];
  readonly against: readonly FeatureContribution[];
  readonly lists: readonly ListedWords[];
  readonly changes: readonly NameChange[];
}
