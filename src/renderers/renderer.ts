import type { LazyEntry } from "../model/registry.ts";
import type { Result, ResultKind } from "../model/result.ts";

/** How many colours may be used: none, 16, 256 or true colour. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** What colours are made for: a dark or a light background, either (`any`), or none at all (`mono`). */
export type Theme = "dark" | "light" | "mono" | "any";

/** How a link's address is shown: not at all, behind the link, or numbered at the end. */
export type LinkStyle = "none" | "inline" | "references";

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
  readonly theme: Theme;
  /** Text: whether underlines may be dotted and double, so that they tell the kinds of name apart. */
  readonly underlines: boolean;
  /** Text: whether links may be made ones to click on (OSC 8). */
  readonly hyperlinks: boolean;
  /** Show: what stands in the text for the address of a link. */
  readonly links: LinkStyle;
  /** Show: whether a letter behind each name tells its kind. */
  readonly marks: boolean;
  /** Show: whether the names are listed at the end. */
  readonly index: boolean;
  /** Entities: where in the article each name stands, also where nobody looks. */
  readonly where: boolean;
  /** Entities: the other forms under each name. */
  readonly tree: boolean;
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
  theme: "any",
  underlines: false,
  hyperlinks: false,
  links: "none",
  marks: false,
  index: false,
  where: false,
  tree: false,
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
