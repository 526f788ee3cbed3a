import type { ColorLevel, Theme } from "../renderers/renderer.ts";
import type { Host } from "./host.ts";
import type { ColorChoice } from "./options/terminal.ts";

type Env = Host["env"];

/** What decides about colour besides the flag. */
export interface ColorContext {
  readonly env: Env;
  /** Whether the results go to a terminal. */
  readonly isTerminal: boolean;
}

/**
 * How many colours the results may have. The first of these decides: the flag, `NO_COLOR`
 * (no-color.org), `FORCE_COLOR` (force-color.org; its number is the level), `CLICOLOR_FORCE` and
 * `CLICOLOR=0` (bixense.com/clicolors), `TERM=dumb`, whether it is a terminal. An empty variable counts
 * as unset.
 */
export function colorLevel(choice: ColorChoice, { env, isTerminal }: ColorContext): ColorLevel {
  if (choice === "never") return 0;
  if (choice === "always") return supportedLevel(env);
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR) return forcedLevel(env.FORCE_COLOR, env);
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== "0") return supportedLevel(env);
  if (env.CLICOLOR === "0") return 0;
  if (env.TERM === "dumb" || !isTerminal) return 0;
  return supportedLevel(env);
}

function forcedLevel(value: string, env: Env): ColorLevel {
  if (value === "0" || value === "false") return 0;
  if (value === "2") return 2;
  if (value === "3") return 3;
  return value === "1" ? 1 : supportedLevel(env);
}

function supportedLevel({ COLORTERM, TERM = "" }: Host["env"]): ColorLevel {
  if (COLORTERM === "truecolor" || COLORTERM === "24bit") return 3;
  return /256(color)?$/.test(TERM) ? 2 : 1;
}

/** What a terminal supports, as far as the environment shows it. */
export interface TerminalCapabilities {
  /** Clickable links (OSC 8). */
  readonly hyperlinks: boolean;
  /** Dotted and double underlines (`4:4`, `4:2`); other terminals misread these sequences. */
  readonly underlines: boolean;
}

/** Terminals that support both, by `TERM_PROGRAM` and by the start of `TERM`. */
const PROGRAMS: ReadonlySet<string> = new Set(["iTerm.app", "WezTerm", "ghostty", "vscode"]);
const TERMS = ["xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm", "contour"];

/** The first `VTE_VERSION` with each: 0.50.1 and 0.52. */
const MIN_VTE_VERSION = { hyperlinks: 5001, underlines: 5200 };
/** The first tmux that passes links through. */
const MIN_TMUX_VERSION = 3.4;

/** The capabilities of the terminal behind these variables; `FORCE_HYPERLINK` overrides links (0: none). */
export function capabilitiesOf(env: Env): TerminalCapabilities {
  const capabilities = detectCapabilities(env);
  const { FORCE_HYPERLINK: forced } = env;
  return forced
    ? { ...capabilities, hyperlinks: forced !== "0" && forced !== "false" }
    : capabilities;
}

function detectCapabilities({ TERM = "", TERM_PROGRAM = "", ...env }: Env): TerminalCapabilities {
  if (TERM === "dumb") return { hyperlinks: false, underlines: false };
  // Inside a multiplexer, the variables of the outer terminal are still set but no longer apply.
  if (/^(?:tmux|screen)/.test(TERM)) {
    const isTmux = TERM_PROGRAM === "tmux";
    const version = Number.parseFloat(env.TERM_PROGRAM_VERSION ?? "");
    return { hyperlinks: isTmux && version >= MIN_TMUX_VERSION, underlines: isTmux };
  }
  const isKnown = PROGRAMS.has(TERM_PROGRAM) || TERMS.some((term) => TERM.startsWith(term));
  if (isKnown || env.WT_SESSION) return { hyperlinks: true, underlines: true };
  const vte = Number(env.VTE_VERSION ?? 0);
  return {
    hyperlinks: vte >= MIN_VTE_VERSION.hyperlinks,
    underlines: vte >= MIN_VTE_VERSION.underlines,
  };
}

/**
 * The colours to use without `--theme`. The background is the last number of `COLORFGBG`, and black on
 * a Linux console; if it is unknown, the colours are readable on any.
 */
export function themeOf({ COLORFGBG = "", TERM }: Host["env"]): Theme {
  const background = /;(\d{1,2})$/.exec(COLORFGBG)?.[1];
  if (background !== undefined) {
    const index = Number(background);
    return index === 7 || (index > 8 && index < 16) ? "light" : "dark";
  }
  return TERM === "linux" ? "dark" : "any";
}
