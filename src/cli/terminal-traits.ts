import type { Theme } from "../renderers/renderer.ts";
import type { World } from "./world.ts";

type Env = World["env"];

/** What a terminal says of itself in the environment. */
export interface TerminalTraits {
  /** Whether it knows OSC 8. */
  readonly hyperlinks: boolean;
  /** Whether it knows dotted and double underlines (`4:4`, `4:2`); others take them for something else. */
  readonly underlines: boolean;
}

/** Terminals that know both, by `TERM_PROGRAM` and by the start of `TERM`. */
const PROGRAMS: ReadonlySet<string> = new Set(["iTerm.app", "WezTerm", "ghostty", "vscode"]);
const TERMS = ["xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm", "contour"];

/** `VTE_VERSION` of 0.50.1 and 0.52: the first with links, with underlines. */
const VTE = { hyperlinks: 5001, underlines: 5200 };
/** The first tmux that hands links on. */
const TMUX = 3.4;

/** What the terminal behind these variables knows; `FORCE_HYPERLINK` decides about links (0: none). */
export function traitsOf(env: Env): TerminalTraits {
  const traits = guessTraits(env);
  const { FORCE_HYPERLINK: forced } = env;
  return forced ? { ...traits, hyperlinks: forced !== "0" && forced !== "false" } : traits;
}

function guessTraits({ TERM = "", TERM_PROGRAM = "", ...env }: Env): TerminalTraits {
  if (TERM === "dumb") return { hyperlinks: false, underlines: false };
  // What stands around a multiplexer has left its variables, and counts no more.
  if (/^(?:tmux|screen)/.test(TERM)) {
    const isTmux = TERM_PROGRAM === "tmux";
    const version = Number.parseFloat(env.TERM_PROGRAM_VERSION ?? "");
    return { hyperlinks: isTmux && version >= TMUX, underlines: isTmux };
  }
  const isKnown = PROGRAMS.has(TERM_PROGRAM) || TERMS.some((term) => TERM.startsWith(term));
  if (isKnown || env.WT_SESSION) return { hyperlinks: true, underlines: true };
  const vte = Number(env.VTE_VERSION ?? 0);
  return { hyperlinks: vte >= VTE.hyperlinks, underlines: vte >= VTE.underlines };
}

/**
 * The colours for a terminal whose theme nobody named: its background is the last number of
 * `COLORFGBG`, and that of a Linux console is black; else colours that can be read on any.
 */
export function themeOf({ COLORFGBG = "", TERM }: Env): Theme {
  const background = /;(\d{1,2})$/.exec(COLORFGBG)?.[1];
  if (background !== undefined) {
    const index = Number(background);
    return index === 7 || (index > 8 && index < 16) ? "light" : "dark";
  }
  return TERM === "linux" ? "dark" : "any";
}
