import type { Span } from "../model/span.ts";
import type { Measure } from "../renderers/terminal/columns.ts";
import type { Book } from "./book.ts";
import type { Layout } from "./layout.ts";
import type { NameList } from "./names.ts";
import type { Trail } from "./trail.ts";

/** What the reader asks of whoever runs it; the next event takes it back. */
export type Request =
  | "quit"
  /** Ctrl-C. */
  | "interrupt"
  /** Ctrl-Z. */
  | "suspend"
  /** Draw everything anew. */
  | "redraw"
  | "next-article"
  | "previous-article"
  | "summary";

/** The summary's sentences, as spans of the book. */
export type SummaryState =
  | { readonly status: "unasked" | "working" }
  | { readonly status: "done"; readonly sentences: readonly Span[] }
  | { readonly status: "failed"; readonly why: string };

/** A page that lies over the text. */
export type Overlay =
  /** `top` is its first line that is shown. */
  | { readonly kind: "help"; readonly top: number }
  /** `cursor` is the index of a sentence. */
  | { readonly kind: "summary"; readonly cursor: number };

/** A search that is being typed. */
export interface Prompt {
  readonly query: string;
  /** Where the text stood, and what `n` and `N` went through, when it began. */
  readonly origin: number;
  readonly before: Trail | undefined;
}

/** The list of names as it stands on the screen. */
export interface ListState {
  /** `undefined` until somebody chose: shown where there is room. */
  readonly isShown: boolean | undefined;
  readonly hasFocus: boolean;
  /** Index into the names. */
  readonly cursor: number;
}

/** Which of the articles that were asked for is read. */
export interface Position {
  /** From 0. */
  readonly index: number;
  /** How many there are, where that is known. */
  readonly count: number | undefined;
}

/** Everything that the screen shows follows from this. */
export interface ReaderState {
  readonly book: Book;
  readonly layout: Layout;
  readonly position: Position;
  readonly columns: number;
  readonly rows: number;
  /** The longest line of text that is comfortable, in columns. */
  readonly widest: number;
  /** For what is not of the book: queries, messages. */
  readonly measure: Measure;
  /** The offset of the first line shown; stays through every change of the layout. */
  readonly anchor: number;
  readonly names: NameList;
  readonly list: ListState;
  /** What `n` and `N` go through. */
  readonly trail?: Trail | undefined;
  readonly summary: SummaryState;
  readonly overlay?: Overlay | undefined;
  readonly prompt?: Prompt | undefined;
  /** Said on the status line until the next key. */
  readonly message?: string | undefined;
  readonly request?: Request | undefined;
}
