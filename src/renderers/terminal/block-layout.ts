import type { Block } from "../../model/article.ts";
import type { LayoutOptions } from "../renderer.ts";

/** The left margin of a block. */
export interface BlockLayout {
  /** Precedes the first line. */
  readonly first: string;
  /** Precedes every other line; as wide as `first`. */
  readonly rest: string;
}

const FLUSH: BlockLayout = { first: "", rest: "" };

/** The margin that shows a block's kind: a rule or sign on a terminal, indentation in plain text. */
export function layoutOf(block: Block, page: LayoutOptions): BlockLayout {
  const { terminal } = page;
  switch (block.kind) {
    case "caption":
      return margin(terminal ? "  ▏ " : "    ");
    case "quote":
      return margin(terminal ? QUOTE_RULE : "  ");
    case "trailer":
      return margin(terminal ? "· " : "  ");
    case "list-item":
      return listItemLayout(block, page);
    case "code":
      return { first: "    ", rest: terminal ? "  ↪ " : "    " };
    default:
      return FLUSH;
  }
}

const QUOTE_RULE = "▌ ";

function margin(prefix: string): BlockLayout {
  return { first: prefix, rest: prefix };
}

const MAX_DEPTH_UNWRAPPED = 30;

/** Caps the indentation of deep lists at half the page. */
function listItemLayout(
  { level = 1, ordinal }: Block,
  { width, terminal }: LayoutOptions,
): BlockLayout {
  const bullet = terminal ? "• " : "- ";
  const marker = ordinal === undefined ? bullet : `${ordinal}. `;
  const deepest = width === 0 ? MAX_DEPTH_UNWRAPPED : (width / 2 - marker.length) / 2;
  const indent = "  ".repeat(Math.max(0, Math.min(level - 1, Math.floor(deepest))));
  return { first: indent + marker, rest: indent + " ".repeat(marker.length) };
}

/** Separates two blocks: list items by a line break, others by a blank line. */
export function gapBetween(above: Block, below: Block, { terminal }: LayoutOptions): string {
  if (above.kind === "list-item" && below.kind === "list-item") return "\n";
  const isOneQuote = terminal && above.kind === "quote" && below.kind === "quote";
  return isOneQuote ? `\n${QUOTE_RULE.trimEnd()}\n` : "\n\n";
}
