import type { Measure } from "./columns.ts";
import { insertBlanks, type ShownText } from "./shown-text.ts";
import { lineSpans } from "./wrap.ts";

const TAB_STOP = 4;

/** Code with blanks for tabs, as many as lead to the next stop: what a terminal makes of a tab depends on where it stands. */
export function expandTabs(code: ShownText, measure: Measure): ShownText {
  if (!code.text.includes("\t")) return code;
  const blanks = lineSpans(code.text).flatMap(({ start, end }) =>
    missingBlanks(code.text.slice(start, end), measure).map(({ at, count }) => ({
      at: at + start,
      count,
    })),
  );
  return insertBlanks({ ...code, text: code.text.replaceAll("\t", " ") }, blanks);
}

/** A tab becomes one blank; those that it needs besides come behind it. */
function missingBlanks(line: string, measure: Measure) {
  const pieces = line.split("\t");
  let at = 0;
  let column = 0;
  return pieces.slice(0, -1).map((piece) => {
    at += piece.length + 1;
    column += measure(piece);
    const count = TAB_STOP - 1 - (column % TAB_STOP);
    column += count + 1;
    return { at, count };
  });
}
