import type { Article } from "../../model/article.ts";
import type { LayoutOptions, OutputScope, StyleOptions } from "../renderer.ts";
import { sanitize } from "../sanitize.ts";
import type { Measure } from "./columns.ts";
import type { Painter, Style } from "./styles.ts";
import { isSingleWidth, type Wrap, wrapSingleWidth } from "./wrap.ts";

/** What every text layout has at hand. */
export interface Page {
  readonly scope: OutputScope;
  readonly layout: LayoutOptions;
  readonly style: StyleOptions;
  readonly painter: Painter;
  readonly wrap: Wrap;
  readonly measure: Measure;
}

/** The columns left for text beside a margin; 0 does not wrap. */
export function innerWidth(width: number, margin: string): number {
  return width === 0 ? 0 : Math.max(1, width - margin.length);
}

/** Text without styles, sanitized and wrapped beside a margin, a line an element. */
export function wrapPlain(text: string, page: Page, first = "", rest = first): string[] {
  const line = sanitize(text).replaceAll("\n", " ");
  const spans = page.wrap(line, innerWidth(page.layout.width, first));
  return spans.map(({ start, end }, row) => (row === 0 ? first : rest) + line.slice(start, end));
}

/** Text of one style, sanitized and wrapped. */
export function paintLines(text: string, style: Style, page: Page): string {
  const lines = wrapPlain(text, page).map((line) => page.painter(line, style));
  return lines.join("\n");
}

/** How a text is broken into lines, and how many columns it takes. */
export interface Typesetting {
  readonly wrap: Wrap;
  readonly measure: Measure;
}

/** What a text needs: little where all is one column wide, else wrap-ansi and string-width behind the same faces. */
export async function loadTypesetting(text: string): Promise<Typesetting> {
  if (isSingleWidth(text)) return { wrap: wrapSingleWidth, measure: (part) => part.length };
  const [{ wrapAnyWidth }, { default: measure }] = await Promise.all([
    import("./wrap-any-width.ts"),
    import("string-width"),
  ]);
  return { wrap: wrapAnyWidth, measure };
}

const plain: Painter = (text) => text;

/** The painter for a colour level and theme; chalk loads only where there is colour. */
export async function loadPainter(options: StyleOptions): Promise<Painter> {
  if (options.color === 0) return plain;
  const { createChalkPainter } = await import("./chalk-styles.ts");
  return createChalkPainter(options);
}

/**
 * The lines above an article's result: its title, or its source where it has none. A pipe that asked
 * for one article gets none, so that nothing but the result is there.
 */
export function heading({ title, source }: Article, page: Page): string[] {
  const isOne = page.scope !== "several";
  if (isOne && !(page.layout.terminal && title)) return [];
  return [paintLines(title ?? source, "headline", page), ""];
}
