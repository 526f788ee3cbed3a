import type { EntityType } from "../model/entity.ts";
import type { Token } from "../model/segmentation.ts";
import type { Span } from "../model/span.ts";

/** Where in an article a stretch stands; `text` is prose, or what is known to be nothing else. */
export type StretchKind = "text" | "headline" | "byline" | "dateline";

/** Tokens within which a name may stand: a sentence, a headline, a dateline, a table's row. */
export interface Stretch {
  readonly kind: StretchKind;
  /** In order, not overlapping, spans of the text. */
  readonly tokens: readonly Token[];
}

/** A name and its type; a span of the text. */
export interface TaggedSpan extends Span {
  readonly type: EntityType;
  /** The name that a list of the user's gives it. */
  readonly listed?: string;
  /** How likely it is right, 0 to 1; absent where nobody asked. */
  readonly confidence?: number;
}

/**
 * Finds the names in all stretches of a text: spans in order, not overlapping, each made of whole
 * tokens of one stretch. It sees the whole text, because what a name is in one place tells what it is in
 * another. It does not throw, whatever the text.
 */
export type Tagger = (text: string, stretches: readonly Stretch[]) => readonly TaggedSpan[];
