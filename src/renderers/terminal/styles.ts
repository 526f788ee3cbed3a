import type { BlockKind, MarkKind } from "../../model/article.ts";
import type { EntityType } from "../../model/entity.ts";
import type { Theme } from "../renderer.ts";

/** What a piece of text is, to be told apart by colour or weight. */
export type Style =
  | BlockKind
  | MarkKind
  | EntityType
  | `${EntityType}-bar`
  | "dateline"
  | "dim"
  | "label";

/** Gives text its look; the text is sanitized before it comes here. */
export type Painter = (text: string, style: Style) => string;

/** What has a colour of its own; all else has the terminal's. */
export const COLORED_STYLES = ["person", "place", "organization", "code", "quiet"] as const;

export type ColoredStyle = (typeof COLORED_STYLES)[number];

/** One colour at each level; without one the terminal's own stays. */
export interface Shade {
  /** An index of the 16 colours: 0 to 7, and 8 to 15 for the bright ones. */
  readonly ansi?: number;
  /** An index of the 256 colours, of those that no terminal changes: 16 to 255. */
  readonly ansi256: number;
  /** `#rrggbb`. */
  readonly hex: string;
}

export type Palette = Readonly<Record<ColoredStyle, Shade>>;

/**
 * The colours of each theme. Every one has a contrast of at least 4.5 to 1 on its background (WCAG 2,
 * level AA); those for any background have it on black and on white. None of the 16 colours has: what they
 * look like is the terminal's own business, and it knows its background.
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
