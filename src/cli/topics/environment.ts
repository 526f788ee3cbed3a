import { formatParagraph, formatTerms } from "../help.ts";

/** Every environment variable that the program reads, with its meaning. */
export const VARIABLES: readonly (readonly [string, string])[] = [
  [
    "SUMMIT_READER_<OPTION>",
    "sets an option: its long name in capitals, with _ for -, as in SUMMIT_READER_WIDTH=72; 1 and 0 turn switches on and off",
  ],
  ["SUMMIT_READER_CONFIG", "path of the configuration file; empty: use none"],
  ["XDG_CONFIG_HOME, HOME, APPDATA", "where to look for the configuration file"],
  ["XDG_STATE_HOME", "where read saves your position in each article"],
  [
    "XDG_CACHE_HOME, LOCALAPPDATA",
    "where compiled code is cached, for a faster start; NODE_COMPILE_CACHE sets another folder, NODE_DISABLE_COMPILE_CACHE=1 turns the cache off",
  ],
  [
    "SUMMIT_READER_PAGER, PAGER",
    "the pager for text longer than the screen; empty or cat: none; less runs with LESS=FRX unless LESS is set",
  ],
  ["NO_COLOR", "not empty: no colour"],
  [
    "FORCE_COLOR",
    "colour even without a terminal; 0: none; 1, 2, 3: 16, 256 or 16 million colours",
  ],
  ["CLICOLOR_FORCE", "not empty and not 0: colour even without a terminal"],
  ["CLICOLOR", "0: no colour"],
  ["TERM, COLORTERM", "how many colours the terminal has: none for dumb, all for truecolor"],
  ["COLORFGBG", "the terminal's background, unless --theme is given"],
  [
    "TERM_PROGRAM, VTE_VERSION",
    "which terminal it is, and so whether it supports links and styled underlines",
  ],
  ["TERM_PROGRAM_VERSION, WT_SESSION", "the same"],
  ["FORCE_HYPERLINK", "1: the terminal supports links; 0: it does not"],
  [
    "HTTP_PROXY, HTTPS_PROXY, NO_PROXY",
    "proxies for URLs, and hosts to reach without one; lower-case names work too",
  ],
];

/** What decides about colour, in order of precedence. */
export const COLOR_ORDER =
  "Colour follows the first of these that is set: --color (also through SUMMIT_READER_COLOR or the configuration file), NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR=0, TERM=dumb. Otherwise it is on if standard output is a terminal.";

export function text(): string {
  return `Environment variables:
${formatTerms(VARIABLES)}

${formatParagraph(COLOR_ORDER)}
`;
}
