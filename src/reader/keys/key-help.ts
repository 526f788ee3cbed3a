import { wrapSingleWidth } from "../../renderers/terminal/wrap.ts";

/** What keys do, for the help page and the command's `--help`. */
export interface KeyHelp {
  readonly keys: string;
  readonly does: string;
}

/** All keys of the reader, in groups. Every character is one column wide. */
export const KEY_HELP: readonly (readonly KeyHelp[])[] = [
  [
    { keys: "j k", does: "a line down, up; so do the arrows and the mouse wheel" },
    { keys: "space b", does: "a screen down, up; also PgDn, PgUp" },
    { keys: "d u", does: "half a screen down, up" },
    { keys: "g G", does: "to the beginning, to the end; also Home, End" },
    { keys: "] [", does: "the next article, the previous one" },
  ],
  [
    { keys: "/", does: "search; Enter keeps what is found, Esc goes back" },
    { keys: "Tab", does: "into the list of names, and out of it" },
    { keys: "Enter", does: "in the list: go to where the name is mentioned" },
    { keys: "l", does: "show the list, or hide it" },
    { keys: "s", does: "the summary; Enter or a number goes to a sentence" },
  ],
  [
    {
      keys: "n N",
      does: "the next, the previous of what was chosen last: what a search found, mentions of a name, sentences of the summary; with nothing chosen, mentions of the most frequent name",
    },
    { keys: "Esc", does: "choose nothing" },
  ],
  [
    { keys: "?", does: "this help" },
    { keys: "Ctrl-Z", does: "back to the shell; fg comes back here" },
    { keys: "q", does: "quit; over the text, close help or summary" },
  ],
];

/** A line of the help: keys, if it is the first of an entry, and what they do. */
export interface HelpLine {
  readonly keys: string;
  readonly does: string;
}

const KEYS_WIDTH = 11;
const LEAST_ROOM = 12;

/** The keys and what they do, wrapped to a width; an empty line parts the groups. */
export function layHelp(width: number): HelpLine[] {
  const room = Math.max(LEAST_ROOM, width - KEYS_WIDTH);
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
