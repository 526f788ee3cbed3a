import type { ColorLevel } from "../renderer.ts";
import type { Run } from "./styled-spans.ts";
import type { Style, Styler } from "./styles.ts";

/** Styled text that starts at a column of a row, counted from 0. */
export interface ScreenRun {
  readonly column: number;
  readonly pieces: readonly Run<ScreenStyle>[];
}

/** A row of the screen. Each run has its own column: a mismeasured one cannot shift the others. */
export type Row = readonly ScreenRun[];

const CSI = "\u001b[";

/** Switches to the alternate screen, hides the cursor, stops automatic wrapping and brackets pasted text. */
export const ENTER_SCREEN = `${CSI}?1049h${CSI}?25l${CSI}?7l${CSI}?2004h${CSI}H${CSI}2J`;

/** Undoes `ENTER_SCREEN` and `WATCH_MOUSE`. */
export const LEAVE_SCREEN = `${CSI}?1006l${CSI}?1000l${CSI}?2004l${CSI}?7h${CSI}0m${CSI}?25h${CSI}?1049l`;

/** Reports mouse buttons and the wheel, in the encoding for wide screens (SGR). */
export const WATCH_MOUSE = `${CSI}?1000h${CSI}?1006h`;

/** Synchronized output: terminals that support it show the update at once. */
const BEGIN_UPDATE = `${CSI}?2026h`;
const END_UPDATE = `${CSI}?2026l`;

/** The escape sequences that write a row, once the cursor is in it. */
export function writeRow(row: Row, styleRun: ScreenStyler): string {
  return row
    .map(({ column, pieces }) => `${CSI}${column + 1}G${pieces.map(styleRun).join("")}`)
    .join("");
}

/** Redraws the rows that differ. An empty `before` redraws everything. */
export function drawChanges(before: readonly string[], after: readonly string[]): string {
  const changed = after.flatMap((row, index) =>
    row === before[index] ? [] : [`${CSI}${index + 1};1H${CSI}0m${CSI}2K${row}`],
  );
  if (changed.length === 0) return "";
  const cleared = before.length === 0 ? `${CSI}0m${CSI}2J` : "";
  return BEGIN_UPDATE + cleared + changed.join("") + END_UPDATE;
}

/** Styles that only the interactive screen has: the current match, other matches, the status bar. */
export type ScreenStyle = Style | "current" | "found" | "bar";

/** Applies a run's styles; the outermost comes first. */
export type ScreenStyler = (piece: Run<ScreenStyle>) => string;

/** The SGR sequences (ECMA-48) that switch an attribute on and off. */
type Attribute = readonly [on: string, off: string];

const BOLD: Attribute = ["\u001b[1m", "\u001b[22m"];
const UNDERLINE: Attribute = ["\u001b[4m", "\u001b[24m"];
const REVERSE: Attribute = ["\u001b[7m", "\u001b[27m"];

const SCREEN: Readonly<Partial<Record<ScreenStyle, readonly Attribute[]>>> = {
  current: [REVERSE],
  found: [BOLD, UNDERLINE],
  bar: [REVERSE],
};

/** Stand-ins for colours: weight and underlines. */
const COLORLESS: Readonly<Partial<Record<ScreenStyle, readonly Attribute[]>>> = {
  headline: [BOLD],
  heading: [BOLD],
  label: [BOLD],
  strong: [BOLD],
  dateline: [BOLD],
  person: [UNDERLINE],
  place: [UNDERLINE],
  organization: [UNDERLINE],
};

/** Adds the styles of the interactive screen to a styler. */
export function createScreenStyler(stylize: Styler, color: ColorLevel): ScreenStyler {
  const applyStyle = (text: string, style: ScreenStyle): string => {
    const attributes = SCREEN[style] ?? (color === 0 ? COLORLESS[style] : undefined);
    if (attributes) return attributes.reduce((inner, [on, off]) => on + inner + off, text);
    return isScreenStyle(style) ? text : stylize(text, style);
  };
  return ({ text, styles }) => styles.reduceRight(applyStyle, text);
}

function isScreenStyle(style: ScreenStyle): style is Exclude<ScreenStyle, Style> {
  return style in SCREEN;
}
