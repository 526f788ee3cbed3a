import type { Entity } from "../model/entity.ts";
import type { Span } from "../model/span.ts";
import type { Measure } from "../renderers/terminal/columns.ts";
import type { Book } from "./book.ts";
import type { Input } from "./input.ts";
import type { Position } from "./state.ts";

/** What happens to the reader. Spans are those of the article, not of the book. */
export type ReaderEvent =
  | Input
  | { readonly kind: "resize"; readonly columns: number; readonly rows: number }
  /** All names of as much of the article as has been looked at. */
  | { readonly kind: "names"; readonly entities: readonly Entity[]; readonly isComplete: boolean }
  | { readonly kind: "summary"; readonly sentences: readonly Span[] }
  /** The engine that finds names and summaries gave up. */
  | { readonly kind: "engine-failed"; readonly why: string }
  | { readonly kind: "book"; readonly opening: Opening }
  | { readonly kind: "message"; readonly text: string }
  /** A measure that knows more characters. */
  | { readonly kind: "measure"; readonly measure: Measure };

/** A book that is opened. */
export interface Opening {
  readonly book: Book;
  readonly position: Position;
  /** The offset where it was left; 0 is the beginning. */
  readonly anchor: number;
  /** Whether its names are being looked for. */
  readonly wantsNames: boolean;
}
