import type { Span } from "../model/span.ts";
import type { Measure } from "../renderers/terminal/columns.ts";
import { wrapCode } from "../renderers/terminal/wrap-code.ts";

const TAB = "    ";

/** Text as the screen shows it: a tab would jump to where the terminal likes. */
export function expandTabs(text: string): string {
  return text.replaceAll("\t", TAB);
}

/** Breaks code and tables as `show` breaks code, each tab as wide as the screen shows it. */
export function breakLines(text: string, room: number, measure: Measure): Span[] {
  return wrapCode(text, room, (part) => measure(expandTabs(part))).flat();
}
