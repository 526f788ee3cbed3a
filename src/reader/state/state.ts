import type { Entity } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { Measure } from "../../renderers/terminal/columns.ts";
import type { Input } from "../keys/input.ts";
import type { Layout } from "../layout/layout.ts";
import type { PaginatedArticle } from "../layout/paginated-article.ts";
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

/** The summary's sentences, as spans of the article. */
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
export interface QueuePosition {
  /** From 0. */
  readonly index: number;
  /** How many there are, where that is known. */
  readonly count: number | undefined;
}

/** Everything that the screen shows follows from this. */
export interface ReaderState {
  readonly article: PaginatedArticle;
  readonly layout: Layout;
  readonly position: QueuePosition;
  readonly columns: number;
  readonly rows: number;
  /** The longest line of text that is comfortable, in columns. */
  readonly widest: number;
  /** For what is not of the article: queries, messages. */
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

/** What happens to the reader. Spans are those of the article, not of the article. */
export type ReaderEvent =
  | Input
  | { readonly kind: "resize"; readonly columns: number; readonly rows: number }
  /** All names of as much of the article as has been looked at. */
  | { readonly kind: "names"; readonly entities: readonly Entity[]; readonly isComplete: boolean }
  | { readonly kind: "summary"; readonly sentences: readonly Span[] }
  /** The engine that finds names and summaries gave up. */
  | { readonly kind: "engine-failed"; readonly why: string }
  | { readonly kind: "article"; readonly opening: Opening }
  | { readonly kind: "message"; readonly text: string }
  /** A measure that knows more characters. */
  | { readonly kind: "measure"; readonly measure: Measure };

/** A article that is opened. */
export interface Opening {
  readonly article: PaginatedArticle;
  readonly position: QueuePosition;
  /** The offset where it was left; 0 is the beginning. */
  readonly anchor: number;
  /** Whether its names are being looked for. */
  readonly wantsNames: boolean;
}
