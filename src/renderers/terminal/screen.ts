import type { ColorLevel } from "../renderer.ts";
import type { Run } from "./styled-spans.ts";
import type { Painter, Style } from "./styles.ts";

/** Text from a column of a row on, counted from 0. */
export interface ScreenRun {
  readonly column: number;
  readonly pieces: readonly Run<ScreenStyle>[];
}

/** A row of a screen; each run says where it stands, so that one of a wrong width moves no other. */
export type Row = readonly ScreenRun[];

const CSI = "\u001b[";

/** The alternate screen without cursor or automatic line ends, pasted text marked as such. */
export const ENTER_SCREEN = `${CSI}?1049h${CSI}?25l${CSI}?7l${CSI}?2004h${CSI}H${CSI}2J`;

/** Takes back what `ENTER_SCREEN` and `WATCH_MOUSE` did. */
export const LEAVE_SCREEN = `${CSI}?1006l${CSI}?1000l${CSI}?2004l${CSI}?7h${CSI}0m${CSI}?25h${CSI}?1049l`;

/** Has buttons and wheel reported, with positions of any size. */
export const WATCH_MOUSE = `${CSI}?1000h${CSI}?1006h`;

/** Synchronized output: a terminal that knows it shows the new screen in one go. */
const BEGIN_UPDATE = `${CSI}?2026h`;
const END_UPDATE = `${CSI}?2026l`;

/** A row as a terminal is sent it, the cursor being in that row. */
export function paintRow(row: Row, paint: ScreenPainter): string {
  return row
    .map(({ column, pieces }) => `${CSI}${column + 1}G${pieces.map(paint).join("")}`)
    .join("");
}

/** What turns one screen into another: the rows that differ. `before` is empty when all is unknown. */
export function drawChanges(before: readonly string[], after: readonly string[]): string {
  const changed = after.flatMap((row, index) =>
    row === before[index] ? [] : [`${CSI}${index + 1};1H${CSI}0m${CSI}2K${row}`],
  );
  if (changed.length === 0) return "";
  const cleared = before.length === 0 ? `${CSI}0m${CSI}2J` : "";
  return BEGIN_UPDATE + cleared + changed.join("") + END_UPDATE;
}

/** Styles of an interactive screen: where one is, what else was found, the line that tells of it. */
export type ScreenStyle = Style | "current" | "found" | "bar";

/** Gives a piece of a screen its look, the outermost style first. */
export type ScreenPainter = (piece: Run<ScreenStyle>) => string;

/** What switches an attribute on, and off again (ECMA-48, SGR). */
type Attribute = readonly [on: string, off: string];

const BOLD: Attribute = ["\u001b[1m", "\u001b[22m"];
const UNDERLINE: Attribute = ["\u001b[4m", "\u001b[24m"];
const REVERSE: Attribute = ["\u001b[7m", "\u001b[27m"];

const SCREEN: Readonly<Partial<Record<ScreenStyle, readonly Attribute[]>>> = {
  current: [REVERSE],
  found: [BOLD, UNDERLINE],
  bar: [REVERSE],
};

/** Without colour, weight and lines still tell things apart. */
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

/** A painter for a screen: the given one's colours, and attributes for what is only on screens. */
export function createScreenPainter(painter: Painter, color: ColorLevel): ScreenPainter {
  const paintStyle = (text: string, style: ScreenStyle): string => {
    const attributes = SCREEN[style] ?? (color === 0 ? COLORLESS[style] : undefined);
    if (attributes) return attributes.reduce((inner, [on, off]) => on + inner + off, text);
    return isScreenStyle(style) ? text : painter(text, style);
  };
  return ({ text, styles }) => styles.reduceRight(paintStyle, text);
}

function isScreenStyle(style: ScreenStyle): style is Exclude<ScreenStyle, Style> {
  return style in SCREEN;
}
