import type { Entity } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { Measure } from "../../renderers/terminal/columns.ts";
import type { Input } from "../keys/input.ts";
import type { Layout } from "../layout/layout.ts";
import type { PaginatedArticle } from "../layout/paginated-article.ts";
import type { JumpList } from "./jump-list.ts";
import type { NameList } from "./names.ts";

/** A request to the program that runs the reader; the next event clears it. */
export type Request =
  | "quit"
  /** Ctrl-C. */
  | "interrupt"
  /** Ctrl-Z. */
  | "suspend"
  /** Redraw the whole screen. */
  | "redraw"
  | "next-article"
  | "previous-article"
  | "summary";

/** The summary: its sentences are spans of the paginated article. */
export type SummaryState =
  | { readonly status: "not-requested" | "working" }
  | { readonly status: "done"; readonly sentences: readonly Span[] }
  | { readonly status: "failed"; readonly why: string };

/** A page over the text. */
export type Overlay =
  /** `top` is the first visible line. */
  | { readonly kind: "help"; readonly top: number }
  /** `cursor` is the index of a sentence. */
  | { readonly kind: "summary"; readonly cursor: number };

/** A search while the user types it. */
export interface Prompt {
  readonly query: string;
  /** The offset at the top of the screen, and the jump list, when the search began. */
  readonly origin: number;
  readonly before: JumpList | undefined;
}

/** The state of the list of names. */
export interface ListState {
  /** `undefined` until the user chooses: shown if there is room. */
  readonly isShown: boolean | undefined;
  readonly hasFocus: boolean;
  /** Index into the names. */
  readonly cursor: number;
}

/** The article's position among all articles to read. */
export interface QueuePosition {
  /** From 0. */
  readonly index: number;
  /** How many there are, if known. */
  readonly count: number | undefined;
}

/** Everything that decides what the screen shows. */
export interface ReaderState {
  readonly article: PaginatedArticle;
  readonly layout: Layout;
  readonly position: QueuePosition;
  readonly columns: number;
  readonly rows: number;
  /** The longest comfortable line of text, in columns. */
  readonly maxWidth: number;
  /** For text outside the article: queries and messages. */
  readonly measure: Measure;
  /** The offset of the first visible line; stays the same when the layout changes. */
  readonly anchor: number;
  readonly names: NameList;
  readonly list: ListState;
  /** What `n` and `N` jump to. */
  readonly jumps?: JumpList | undefined;
  readonly summary: SummaryState;
  readonly overlay?: Overlay | undefined;
  readonly prompt?: Prompt | undefined;
  /** Shown in the status line until the next key. */
  readonly message?: string | undefined;
  readonly request?: Request | undefined;
}

/** An event for the reader. Spans refer to the original text of the article. */
export type ReaderEvent =
  | Input
  | { readonly kind: "resize"; readonly columns: number; readonly rows: number }
  /** All names of the part of the article that has been analysed so far. */
  | { readonly kind: "names"; readonly entities: readonly Entity[]; readonly isComplete: boolean }
  | { readonly kind: "summary"; readonly sentences: readonly Span[] }
  /** The analysis of names and summary failed. */
  | { readonly kind: "analysis-failed"; readonly why: string }
  | { readonly kind: "article"; readonly opening: Opening }
  | { readonly kind: "message"; readonly text: string }
  /** A new measure, which knows more characters. */
  | { readonly kind: "measure"; readonly measure: Measure };

/** What the reader needs to open an article. */
export interface Opening {
  readonly article: PaginatedArticle;
  readonly position: QueuePosition;
  /** The offset where the user left it; 0 is the beginning. */
  readonly anchor: number;
  /** Whether its names will be found. */
  readonly wantsNames: boolean;
}
