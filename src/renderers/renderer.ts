import type { LazyEntry } from "../model/registry.ts";
import type { Result, ResultKind } from "../model/result.ts";

/** Colour depth: 0 for none, 1 for 16 colours, 2 for 256, 3 for 24-bit colour. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** The background that colours are chosen for. `any` is readable on dark and light; `mono` uses no colour. */
export type Theme = "dark" | "light" | "mono" | "any";

/** Where a link's address is printed: nowhere, after the link, or in a numbered list at the end. */
export type LinkStyle = "none" | "inline" | "references";

/** Room and decoration of text output. */
export interface LayoutOptions {
  /** Columns to wrap at; 0 does not wrap. */
  readonly width: number;
  /** Draw bars, rules and bullets for a reader at a terminal; plain text otherwise. */
  readonly terminal: boolean;
}

/** Colours and escape sequences of text output. */
export interface StyleOptions {
  readonly color: ColorLevel;
  readonly theme: Theme;
  /** Underline each entity type differently (solid, dotted, double). */
  readonly underlines: boolean;
  /** Make links clickable (OSC 8). */
  readonly hyperlinks: boolean;
}

/** Text output of a whole article. */
export interface ShowOptions {
  readonly links: LinkStyle;
  /** Print a letter after each name for its type: `[P]`, `[L]`, `[O]`. */
  readonly marks: boolean;
  /** List the names at the end. */
  readonly index: boolean;
}

/** Text and JSON output of a summary. */
export interface SummaryViewOptions {
  /** Text: one sentence per item. */
  readonly bullets: boolean;
  /** Add each sentence's score and reasons, and the sentences that were left out. */
  readonly explain: boolean;
}

/** What a row of an entities table is. `article`, only for several articles: an entity in one of them. */
export type RowUnit = "entity" | "mention" | "article";

/** Output of entities as text, CSV or TSV. */
export interface EntityViewOptions {
  readonly by: RowUnit;
  /** Text: show where in the article each name occurs, even when not at a terminal. */
  readonly where: boolean;
  /** Text: list a name's other forms under it. */
  readonly tree: boolean;
}

/** JSON and JSON Lines output. */
export interface JsonOptions {
  /** The unit of all positions. */
  readonly offsets: "utf16" | "codepoint";
  /** Include the article's text in the record. */
  readonly withText: boolean;
}

/**
 * What the output holds: one article, several (JSON is an array, text has a heading for each), or one
 * result for several articles (`EntityIndex`).
 */
export type OutputScope = "one" | "several" | "corpus";

/** Everything that output depends on besides the results; renderers look up nothing themselves. */
export interface RenderSettings {
  readonly scope: OutputScope;
  readonly layout: LayoutOptions;
  readonly style: StyleOptions;
  readonly show: ShowOptions;
  readonly summary: SummaryViewOptions;
  readonly entities: EntityViewOptions;
  readonly json: JsonOptions;
}

/** Choices for `render`, in groups; what is left out has its default (plain text at 80 columns). */
export interface RenderOptions {
  readonly layout?: Partial<LayoutOptions>;
  readonly style?: Partial<StyleOptions>;
  readonly show?: Partial<ShowOptions>;
  readonly summary?: Partial<SummaryViewOptions>;
  readonly entities?: Partial<EntityViewOptions>;
  readonly json?: Partial<JsonOptions>;
}

/** Plain text at 80 columns, one article. */
export const DEFAULT_RENDER_SETTINGS: RenderSettings = {
  scope: "one",
  layout: { width: 80, terminal: false },
  style: { color: 0, theme: "any", underlines: false, hyperlinks: false },
  show: { links: "none", marks: false, index: false },
  summary: { bullets: false, explain: false },
  entities: { by: "entity", where: false, tree: false },
  json: { offsets: "utf16", withText: false },
};

/** Fills in the defaults. */
export function withDefaults(options: RenderOptions, scope: OutputScope): RenderSettings {
  const defaults = DEFAULT_RENDER_SETTINGS;
  return {
    scope,
    layout: { ...defaults.layout, ...options.layout },
    style: { ...defaults.style, ...options.style },
    show: { ...defaults.show, ...options.show },
    summary: { ...defaults.summary, ...options.summary },
    entities: { ...defaults.entities, ...options.entities },
    json: { ...defaults.json, ...options.json },
  };
}

/**
 * Turns results into strings. An output is `head`, the rendered results with `separator` between them,
 * and `tail`. Each result ends with a newline unless `separator` and `tail` start with one.
 */
export interface Renderer {
  readonly head: string;
  readonly separator: string;
  readonly tail: string;
  /** Returns the empty string for a failure if the format cannot record it. */
  render(result: Result): string | Promise<string>;
}

export interface RendererModule {
  create(options: RenderSettings): Renderer;
}

export interface RendererEntry extends LazyEntry<RendererModule> {
  /** The kinds of result it renders. */
  readonly kinds: readonly ResultKind[];
  /** Whether the output has records of failures. */
  readonly recordsFailures: boolean;
  /** The extension of files in `-o DIR/`, with its dot. */
  readonly extension: string;
}
