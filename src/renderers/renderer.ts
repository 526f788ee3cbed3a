import type { LazyEntry } from "../model/registry.ts";
import type { Result, ResultKind } from "../model/result.ts";

/** How many colours may be used: none, 16, 256 or true colour. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** What a renderer needs to know of the world; all of it is given, nothing is looked up. */
export interface RenderOptions {
  /** Columns to wrap at; 0 does not wrap. */
  readonly width: number;
  readonly color: ColorLevel;
  /** Whether a person looks at it: only then are bars, rules and signs drawn. */
  readonly terminal: boolean;
  /** Whether several articles were asked for: JSON is then an array, text has a heading for each. */
  readonly many: boolean;
  /** Summaries: one sentence an item. */
  readonly bullets: boolean;
  /** Summaries: each sentence's score and reasons. */
  readonly explain: boolean;
  /** Entities in text, csv and tsv: what a row is; `article`, an entity in one of its articles, only together. */
  readonly by: "entity" | "mention" | "article";
  /** Whether all articles make one result. */
  readonly together: boolean;
  /** JSON: the unit of all positions. */
  readonly offsets: "utf16" | "codepoint";
  /** JSON: whether the article's text stands in the record. */
  readonly withText: boolean;
}

/** Plain text at 80 columns, one article. */
export const DEFAULT_RENDER_OPTIONS: RenderOptions = {
  width: 80,
  color: 0,
  terminal: false,
  many: false,
  bullets: false,
  explain: false,
  by: "entity",
  together: false,
  offsets: "utf16",
  withText: false,
};

/**
 * Turns results into strings. A whole output is `head`, the rendered results with `separator`
 * between them, and `tail`; each rendered result ends with its own line end unless `separator`
 * and `tail` bring it.
 */
export interface Renderer {
  readonly head: string;
  readonly separator: string;
  readonly tail: string;
  /** A failure gives the empty string in formats that have no place for it. */
  render(result: Result): string | Promise<string>;
}

export interface RendererModule {
  create(options: RenderOptions): Renderer;
}

export interface RendererEntry extends LazyEntry<RendererModule> {
  /** The results it can render. */
  readonly kinds: readonly ResultKind[];
  /** Whether failures have a place in the output. */
  readonly recordsFailures: boolean;
  /** File name extension for `-o DIR/`, with its dot. */
  readonly extension: string;
}
