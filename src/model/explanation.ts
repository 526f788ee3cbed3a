import type { EntityType } from "./entity.ts";
import type { Span } from "./span.ts";

/**
 * What made a name: the model's labels as they stand; labels whose ends were mended; the rules alone;
 * the consistency pass, which found it again or gave it another type.
 */
export const NAME_ORIGINS = ["model", "mended", "rules", "repeated", "retyped"] as const;

export type NameOrigin = (typeof NAME_ORIGINS)[number];

/** Something that speaks for or against what words were taken for. */
export interface FeatureContribution {
  /** In words that go on from the name: `follows "in"`. */
  readonly text: string;
  /** How much, in log odds against the other choices; above 0 for, below 0 against. */
  readonly weight: number;
}

/** What else words could be: these or other words a name of a type, or none. */
export interface Alternative extends Span {
  readonly text: string;
  /** `null` is no name. */
  readonly type: EntityType | null;
  readonly probability: number;
}

/** The model's probabilities for exactly these words; all five make one. */
export interface NameProbabilities extends Readonly<Record<EntityType, number>> {
  /** None of them is in a name. */
  readonly none: number;
  /** They are part of a longer name, hold a shorter one, or are parted. */
  readonly other: number;
}

/** Words that the gazetteer has, and the lists that have them. */
export interface ListedWords {
  readonly text: string;
  readonly lists: readonly string[];
}

/** A step from the model's labels to the result that changed something. */
export type NameChange =
  /** The labels' name had other ends: a title, a list's name in it. */
  | { readonly code: "mended"; readonly text: string; readonly type: EntityType }
  /** The labels had no such name; the rules were sure. */
  | { readonly code: "ruled" }
  /** It is a name elsewhere in the text and was found again. */
  | { readonly code: "repeated" }
  /** Most others written so are of another type. */
  | { readonly code: "retyped"; readonly type: EntityType }
  /** The labels had a name here that lists say is none. */
  | { readonly code: "dropped"; readonly text: string; readonly type: EntityType }
  /** Resolution took it for the same as other forms. */
  | { readonly code: "resolved"; readonly name: string; readonly count: number };

/** Why words of an article were, or were not, taken for a name. */
export interface NameExplanation extends Span {
  readonly text: string;
  /** Index of the sentence; `null` outside any. */
  readonly sentence: number | null;
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** The sentence, or the line where there is none; of a very long one what is near. */
  readonly context: Span;
  /** What they were taken for; `null` where they are no name of their own. */
  readonly type: EntityType | null;
  /** The entity's id, where they are a name. */
  readonly entity: string | null;
  /** The longer name that they are part of. */
  readonly partOf?: Span & { readonly text: string; readonly type: EntityType };
  readonly origin?: NameOrigin;
  /** How likely the name is right, calibrated; only where it is one. */
  readonly confidence?: number;
  readonly probabilities: NameProbabilities;
  /** Likeliest first. */
  readonly alternatives: readonly Alternative[];
  /** Whether the model looks at them at all: only capitals and what may be in a name between them. */
  readonly considered: boolean;
  /** Strongest first. */
  readonly for: readonly FeatureContribution[];
  readonly against: readonly FeatureContribution[];
  readonly lists: readonly ListedWords[];
  readonly changes: readonly NameChange[];
}
