import type { BlockKind, MarkKind } from "../../model/article.ts";
import type { EntityType } from "../../model/entity.ts";
import type { Theme } from "../renderer.ts";

/** What a piece of text is; a theme maps it to a colour or weight. */
export type Style =
  | BlockKind
  | MarkKind
  | EntityType
  | `${EntityType}-bar`
  | "dateline"
  | "dim"
  | "label";

/** Applies a style to sanitized text. */
export type Styler = (text: string, style: Style) => string;

/** Styles with a colour of their own; the others use the terminal's default. */
export const COLORED_STYLES = ["person", "place", "organization", "code", "quiet"] as const;

export type ColoredStyle = (typeof COLORED_STYLES)[number];

/** A colour at each colour level; a missing one leaves the terminal's default. */
export interface Shade {
  /** Index into the 16 colours: 0 to 7, and 8 to 15 for the bright ones. */
  readonly ansi?: number;
  /** Index into the 256 colours, from 16 on: terminals redefine the first 16. */
  readonly ansi256: number;
  /** `#rrggbb`. */
  readonly hex: string;
}

export type Palette = Readonly<Record<ColoredStyle, Shade>>;

/**
 * The colours of each theme. Each has a contrast of at least 4.5 to 1 with its background (WCAG 2, level
 * AA); `any` has it on both black and white. The 16 basic colours are exempt: the terminal defines them.
 */
export const PALETTES: Readonly<Record<Exclude<Theme, "mono">, Palette>> = {
  dark: {
    person: { ansi: 14, ansi256: 80, hex: "#6fd3e3" },
    place: { ansi: 10, ansi256: 114, hex: "#7fd88f" },
    organization: { ansi: 13, ansi256: 176, hex: "#e59bf0" },
    code: { ansi: 11, ansi256: 180, hex: "#d9b98a" },
    quiet: { ansi256: 248, hex: "#a8b0ba" },
  },
  light: {
    person: { ansi: 4, ansi256: 25, hex: "#005f9e" },
    place: { ansi: 1, ansi256: 22, hex: "#1b6b1b" },
    organization: { ansi: 5, ansi256: 90, hex: "#8b128b" },
    code: { ansi256: 94, hex: "#7d5200" },
    quiet: { ansi256: 240, hex: "#585f69" },
  },
  any: {
    person: { ansi: 6, ansi256: 63, hex: "#116ff2" },
    place: { ansi: 2, ansi256: 29, hex: "#07891d" },
    organization: { ansi: 5, ansi256: 163, hex: "#ce0bce" },
    code: { ansi256: 131, hex: "#b45f09" },
    quiet: { ansi256: 243, hex: "#767676" },
  },
};
