import { wrapSingleWidth } from "../renderers/terminal/wrap-single-width.ts";
import { KEY_HELP, type KeyHelp } from "./key-help.ts";

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
