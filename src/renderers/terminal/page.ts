import type { Article } from "../../model/article.ts";
import type { LayoutOptions, OutputScope, StyleOptions } from "../renderer.ts";
import { sanitize } from "../sanitize.ts";
import type { Measure } from "./columns.ts";
import type { Style, Styler } from "./styles.ts";
import { isSingleWidth, type Wrap, wrapSingleWidth } from "./wrap.ts";

/** Shared by all text layouts. */
export interface Page {
  readonly scope: OutputScope;
  readonly layout: LayoutOptions;
  readonly style: StyleOptions;
  readonly stylize: Styler;
  readonly wrap: Wrap;
  readonly measure: Measure;
}

/** The columns left for text after a margin; 0 means no wrapping. */
export function innerWidth(width: number, margin: string): number {
  return width === 0 ? 0 : Math.max(1, width - margin.length);
}

/** Sanitizes and wraps unstyled text; returns its lines with their margins. */
export function wrapPlain(text: string, page: Page, first = "", rest = first): string[] {
  const line = sanitize(text).replaceAll("\n", " ");
  const spans = page.wrap(line, innerWidth(page.layout.width, first));
  return spans.map(({ start, end }, row) => (row === 0 ? first : rest) + line.slice(start, end));
}

/** Sanitizes and wraps text and applies one style. */
export function styleLines(text: string, style: Style, page: Page): string {
  const lines = wrapPlain(text, page).map((line) => page.stylize(line, style));
  return lines.join("\n");
}

/** Functions that wrap and measure text. */
export interface Typesetting {
  readonly wrap: Wrap;
  readonly measure: Measure;
}

/** Loads wrap-ansi and string-width only for text with wide or combining characters. */
export async function loadTypesetting(text: string): Promise<Typesetting> {
  if (isSingleWidth(text)) return { wrap: wrapSingleWidth, measure: (part) => part.length };
  const [{ wrapAnyWidth }, { default: measure }] = await Promise.all([
    import("./wrap-any-width.ts"),
    import("string-width"),
  ]);
  return { wrap: wrapAnyWidth, measure };
}

const plain: Styler = (text) => text;

/** Loads chalk only if there is colour. */
export async function loadStyler(options: StyleOptions): Promise<Styler> {
  if (options.color === 0) return plain;
  const { createChalkStyler } = await import("./chalk-styles.ts");
  return createChalkStyler(options);
}

/**
 * The lines above an article's result: its title, or its source if it has no title. A pipe gets no
 * heading for a single article.
 */
export function heading({ title, source }: Article, page: Page): string[] {
  const isOne = page.scope !== "several";
  if (isOne && !(page.layout.terminal && title)) return [];
  return [styleLines(title ?? source, "headline", page), ""];
}
