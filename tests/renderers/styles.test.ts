import { describe, expect, it } from "vitest";
import {
  COLORED_STYLES,
  type ColoredStyle,
  PALETTES,
} from "../../src/renderers/terminal/styles.ts";
import { contrast } from "../support/contrast.ts";

type Theme = keyof typeof PALETTES;

/** WCAG 2, success criterion 1.4.3, level AA, for text of any size. */
const ENOUGH = 4.5;
/** The same for large or bold text. A text console with 16 colours has a black background. */
const ENOUGH_IF_BOLD = 3;

/** Terminals differ in the 16 colours; most are close to one of these two. */
const SIXTEEN: Readonly<Record<string, readonly string[]>> = {
  xterm: (
    "#000000 #cd0000 #00cd00 #cdcd00 #0000ee #cd00cd #00cdcd #e5e5e5 " +
    "#7f7f7f #ff0000 #00ff00 #ffff00 #5c5cff #ff00ff #00ffff #ffffff"
  ).split(" "),
  VGA: (
    "#000000 #aa0000 #00aa00 #aa5500 #0000aa #aa00aa #00aaaa #aaaaaa " +
    "#555555 #ff5555 #55ff55 #ffff55 #5555ff #ff55ff #55ffff #ffffff"
  ).split(" "),
};

/** The backgrounds of each theme: black, white and those of well-known colour schemes. */
const BACKGROUNDS: Readonly<Record<Theme, readonly string[]>> = {
  dark: ["#000000", "#1e1e1e", "#282c34", "#002b36"],
  light: ["#ffffff", "#f5f5f5", "#fdf6e3"],
  any: ["#000000", "#ffffff"],
};
const PLAIN: Readonly<Record<Theme, readonly string[]>> = {
  dark: ["#000000"],
  light: ["#ffffff"],
  any: ["#000000", "#ffffff"],
};

/** The 256 colours from 16 on: a cube of six levels, then greys. */
function colorOf(index: number): string {
  if (index >= 232) return hex(Array<number>(3).fill(8 + (index - 232) * 10));
  const levels = [0, 95, 135, 175, 215, 255];
  const at = index - 16;
  return hex([Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((one) => levels[one] ?? 0));
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((one) => one.toString(16).padStart(2, "0")).join("")}`;
}

const THEMES = Object.keys(PALETTES) as Theme[];
const CASES: readonly (readonly [Theme, ColoredStyle])[] = THEMES.flatMap((theme) =>
  COLORED_STYLES.map((style) => [theme, style] as const),
);

describe.each(CASES)("the colour of the %s theme for %s", (theme, style) => {
  const shade = PALETTES[theme][style];

  it.each(BACKGROUNDS[theme])("is readable on %s in 24-bit colour", (background) => {
    expect(contrast(shade.hex, background)).toBeGreaterThanOrEqual(ENOUGH);
  });

  it.each(BACKGROUNDS[theme])("is readable on %s in 256 colours", (background) => {
    expect(shade.ansi256).toBeGreaterThanOrEqual(16);
    expect(contrast(colorOf(shade.ansi256), background)).toBeGreaterThanOrEqual(ENOUGH);
  });

  it.each(shade.ansi === undefined ? [] : Object.entries(SIXTEEN))(
    "can be read with the 16 colours of %s",
    (_, colors) => {
      const color = colors[shade.ansi ?? 0] ?? "";
      if (theme === "any")
        expect(contrast(color, "#000000")).toBeGreaterThanOrEqual(ENOUGH_IF_BOLD);
      else
        for (const one of PLAIN[theme]) expect(contrast(color, one)).toBeGreaterThanOrEqual(ENOUGH);
    },
  );
});

describe("contrast", () => {
  it("follows WCAG", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#ffffff", "#777777")).toBeCloseTo(4.48, 2);
  });

  it("rules out every one of the 16 colours on both black and white", () => {
    const both = SIXTEEN.xterm?.filter((color) =>
      PLAIN.any.every((background) => contrast(color, background) >= ENOUGH),
    );
    expect(both).toEqual([]);
  });
});
