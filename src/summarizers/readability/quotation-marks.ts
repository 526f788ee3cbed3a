import { ELISIONS } from "../text/word-lists.ts";

/** How one sentence relates to the quotations of its paragraph. */
export interface Quoting {
  /** It begins outside quotations, and closes each one that it opens. */
  readonly isBalanced: boolean;
  /** Part of it is quotation. */
  readonly isQuoting: boolean;
  /** All its letters are inside quotations. */
  readonly isAllQuoted: boolean;
}

const DOUBLE_MARK = /["“”„«»]/g;

/** What a mark does: opens a quotation, closes one, or is no quotation mark. */
type MarkRole = "open" | "close" | "none";

/**
 * Follows the double quotation marks through the sentences of one paragraph. The characters beside a
 * straight mark decide whether it opens or closes, so a forgotten mark does no harm further on.
 */
export function trackQuotations(sentences: readonly string[]): Quoting[] {
  let openMark: string | undefined;
  return sentences.map((text) => {
    const opensInside = openMark !== undefined && roleOf(text, 0, undefined) !== "open";
    const trace = traceMarks(text, opensInside ? openMark : undefined);
    openMark = trace.openMark;
    return {
      isBalanced: !opensInside && trace.isPaired && openMark === undefined,
      isQuoting: opensInside || trace.hasMarks,
      isAllQuoted: trace.hasMarks && !/[^\s\d!-/:-@[-`{-~\u2000-\u206f]/.test(trace.outside),
    };
  });
}

interface Trace {
  /** The mark of the quotation that is still open at the end. */
  readonly openMark: string | undefined;
  readonly isPaired: boolean;
  readonly hasMarks: boolean;
  /** The text outside the quotations. */
  readonly outside: string;
}

function traceMarks(text: string, openBefore: string | undefined): Trace {
  const outside: string[] = [];
  let openMark = openBefore;
  let isPaired = true;
  let hasMarks = false;
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(DOUBLE_MARK)) {
    const role = roleOf(text, index, openMark);
    if (role === "none") continue;
    if (openMark === undefined) outside.push(text.slice(from, index));
    if (role === "close" && openMark === undefined) isPaired = false;
    openMark = role === "open" ? mark : undefined;
    hasMarks = true;
    from = index + 1;
  }
  if (openMark === undefined) outside.push(text.slice(from));
  return { openMark, isPaired, hasMarks, outside: outside.join(" ") };
}

/** @param openMark The mark of the quotation that is open before the character at `at`. */
function roleOf(text: string, at: number, openMark: string | undefined): MarkRole {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const mayOpen = /^[\s([{—–/-]?$/.test(before) && /\S/.test(after);
  const mayClose = /\S/.test(before) && !/[a-z0-9]/i.test(after);
  switch (mark) {
    case "„":
      return "open";
    case "“":
      return openMark === "„" || (openMark !== undefined && mayClose && !mayOpen)
        ? "close"
        : "open";
    case "”":
      return openMark === undefined && mayOpen && !mayClose ? "open" : "close";
    case '"':
    case "«":
    case "»":
      if (openMark === undefined && !mayOpen && /\d/.test(before)) return "none"; // inches
      if (mayOpen === mayClose) return openMark === undefined ? "open" : "close";
      return mayOpen ? "open" : "close";
    default:
      return "none";
  }
}

/** A word whose apostrophe opens no quotation. */
const ELISION = new RegExp(`^(?:${[...ELISIONS].join("|")})\\b`, "i");

/**
 * Tells whether a single quotation mark opens or closes a quotation without its other half. Doubtful
 * cases are false: the same mark is an apostrophe.
 */
export function hasLoneSingleMark(text: string): boolean {
  let isOpen = false;
  for (const { 0: mark, index } of text.matchAll(/['‘’]/g)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    const mayOpen = mark !== "’" && /^[\s([“"—–]?$/.test(before) && /[a-z]/i.test(after);
    if (mayOpen) {
      isOpen ||= !ELISION.test(text.slice(index + 1, index + 8));
    } else if (mark !== "‘" && !/[a-z0-9]/i.test(after)) {
      if (!isOpen && /[.,!?]/.test(before)) return true;
      isOpen = false;
    }
  }
  return isOpen;
}
