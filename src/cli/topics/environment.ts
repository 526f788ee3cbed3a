import { formatParagraph, formatTerms } from "../help.ts";

/** Every environment variable that the program reads, and what it says. */
export const VARIABLES: readonly (readonly [string, string])[] = [
  [
    "SUMMIT_READER_<OPTION>",
    "an option by its long name, in capitals, with _ for -: SUMMIT_READER_WIDTH=72; 1 and 0 turn switches on and off",
  ],
  ["SUMMIT_READER_CONFIG", "another configuration file; empty: none"],
  ["XDG_CONFIG_HOME, HOME, APPDATA", "where the configuration file is looked for"],
  ["XDG_STATE_HOME", "where read notes the place at which an article was left"],
  [
    "XDG_CACHE_HOME, LOCALAPPDATA",
    "where compiled code is kept, so that the next start is quicker; NODE_COMPILE_CACHE names another folder, NODE_DISABLE_COMPILE_CACHE=1 keeps none",
  ],
  [
    "SUMMIT_READER_PAGER, PAGER",
    "what shows more than a screen; empty or cat: nothing does; less has LESS=FRX where LESS is not set",
  ],
  ["NO_COLOR", "not empty: no colour"],
  ["FORCE_COLOR", "colour also where it is no terminal; 0: none; 1, 2, 3: 16, 256 or all colours"],
  ["CLICOLOR_FORCE", "neither empty nor 0: colour also where it is no terminal"],
  ["CLICOLOR", "0: no colour"],
  ["TERM, COLORTERM", "what the terminal can show: dumb has no colour, truecolor all of them"],
  ["COLORFGBG", "the terminal's background, where no --theme is given"],
  [
    "TERM_PROGRAM, VTE_VERSION",
    "which terminal it is: links and kinds of underlines that it knows",
  ],
  ["TERM_PROGRAM_VERSION, WT_SESSION", "the same"],
  ["FORCE_HYPERLINK", "1: the terminal knows links; 0: it does not"],
  [
    "HTTP_PROXY, HTTPS_PROXY, NO_PROXY",
    "addresses: the proxy to ask, and for which hosts not to; in small letters as well",
  ],
];

/** What decides about colour, the strongest first. */
export const COLOR_ORDER =
  "Colour: --color (also from SUMMIT_READER_COLOR or the configuration file), then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR=0, TERM=dumb, then whether standard output is a terminal.";

export function text(): string {
  return `Environment variables:
${formatTerms(VARIABLES)}

${formatParagraph(COLOR_ORDER)}
`;
}
