/** How one sentence stands to the quotations of its paragraph. */
export interface Quoting {
  /** It begins within a quotation that an earlier sentence opened. */
  readonly opensInside: boolean;
  /** Every quotation it opens it also closes, and no other. */
  readonly isBalanced: boolean;
  /** There is a quotation in it. */
  readonly isQuoting: boolean;
  /** It is quotation from its first letter to its last. */
  readonly isAllQuoted: boolean;
}

const DOUBLE_MARK = /["“”„«»]/g;

/** A quotation's beginning, its end, or no quotation mark after all. */
type Turn = "open" | "close" | "none";

/**
 * Follows the double quotation marks through the sentences of one paragraph. A straight mark opens
 * or closes by what stands beside it, so that a mark somebody forgot does no harm further on.
 */
export function trackQuotations(sentences: readonly string[]): Quoting[] {
  let openMark: string | undefined;
  return sentences.map((text) => {
    const opensInside = openMark !== undefined && turnOf(text, 0, undefined) !== "open";
    const trace = traceMarks(text, opensInside ? openMark : undefined);
    openMark = trace.openMark;
    return {
      opensInside,
      isBalanced: !opensInside && trace.isPaired && openMark === undefined,
      isQuoting: opensInside || trace.hasMarks,
      isAllQuoted: trace.hasMarks && !/[^\s\d!-/:-@[-`{-~\u2000-\u206f]/.test(trace.outside),
    };
  });
}

interface Trace {
  /** The mark of the quotation that is open at the end. */
  readonly openMark: string | undefined;
  readonly isPaired: boolean;
  readonly hasMarks: boolean;
  /** What stands outside the quotations. */
  readonly outside: string;
}

function traceMarks(text: string, openBefore: string | undefined): Trace {
  const outside: string[] = [];
  let openMark = openBefore;
  let isPaired = true;
  let hasMarks = false;
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(DOUBLE_MARK)) {
    const turn = turnOf(text, index, openMark);
    if (turn === "none") continue;
    if (openMark === undefined) outside.push(text.slice(from, index));
    if (turn === "close" && openMark === undefined) isPaired = false;
    openMark = turn === "open" ? mark : undefined;
    hasMarks = true;
    from = index + 1;
  }
  if (openMark === undefined) outside.push(text.slice(from));
  return { openMark, isPaired, hasMarks, outside: outside.join(" ") };
}

/** What the character at `at` does to quotations, `openMark` being the one open so far. */
function turnOf(text: string, at: number, openMark: string | undefined): Turn {
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

/** Elisions that begin with an apostrophe and open no quotation. */
const ELISION = /^(?:em|til|tis|twas|n|cause|bout|round|cos)\b/i;

/** Whether single quotation marks, which are apostrophes too, surely begin or end a quotation alone. */
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
