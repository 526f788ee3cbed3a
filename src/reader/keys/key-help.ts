import { wrapSingleWidth } from "../../renderers/terminal/wrap.ts";

/** Some keys and what they do, for the help page and the command's `--help`. */
interface KeyHelp {
  readonly keys: string;
  readonly does: string;
}

/** All keys of the reader, in groups. Every character is one column wide. */
const KEY_HELP: readonly (readonly KeyHelp[])[] = [
  [
    { keys: "j k", does: "one line down or up; also the arrow keys and the mouse wheel" },
    { keys: "space b", does: "one screen down or up; also PgDn and PgUp" },
    { keys: "d u", does: "half a screen down or up" },
    { keys: "g G", does: "go to the beginning or the end; also Home and End" },
    { keys: "] [", does: "next or previous article" },
  ],
  [
    { keys: "/", does: "search; Enter keeps the matches, Esc goes back" },
    { keys: "Tab", does: "move to the list of names, or back to the text" },
    { keys: "Enter", does: "in the list: go to the mentions of the name" },
    { keys: "l", does: "show or hide the list" },
    { keys: "s", does: "show the summary; Enter or a number goes to a sentence" },
  ],
  [
    {
      keys: "n N",
      does: "next or previous match of the search, mention of the chosen name or sentence of the summary; with nothing chosen, mention of the most frequent name",
    },
    { keys: "Esc", does: "clear the search or the chosen name" },
  ],
  [
    { keys: "?", does: "show this help" },
    { keys: "Ctrl-Z", does: "return to the shell; fg resumes reading" },
    { keys: "q", does: "quit; on the help or summary page, close it" },
  ],
];

/** A line of the help. `keys` is blank after the first line of an entry. */
export interface HelpLine {
  readonly keys: string;
  readonly does: string;
}

const KEYS_WIDTH = 11;
const MIN_TEXT_WIDTH = 12;

/** Wraps the help to a width in columns. An empty line separates the groups. */
export function layOutHelp(width: number): HelpLine[] {
  const room = Math.max(MIN_TEXT_WIDTH, width - KEYS_WIDTH);
  return KEY_HELP.flatMap((group, index) => {
    const lines = group.flatMap((entry) => layEntry(entry, room));
    return index === 0 ? lines : [{ keys: "".padEnd(KEYS_WIDTH), does: "" }, ...lines];
  });
}

function layEntry({ keys, does }: KeyHelp, room: number): HelpLine[] {
  return wrapSingleWidth(does, room).map(({ start, end }, row) => ({
    keys: (row === 0 ? keys : "").padEnd(KEYS_WIDTH),
    does: does.slice(start, end),
  }));
}
