import type { LayoutOptions, OutputScope, StyleOptions } from "../renderer.ts";
import { sanitize } from "../sanitize.ts";
import type { Measure } from "./columns.ts";
import type { Painter, Style } from "./painter.ts";
import type { Wrap } from "./wrap.ts";

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
