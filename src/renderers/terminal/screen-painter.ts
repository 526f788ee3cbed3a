import type { ColorLevel } from "../renderer.ts";
import type { Painter, Style } from "./painter.ts";
import type { Run } from "./runs.ts";

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
