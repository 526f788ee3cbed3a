import type { Block } from "../../model/article.ts";
import type { LayoutOptions } from "../renderer.ts";

/** How a block kind stands on the page. */
export interface BlockLayout {
  /** Before the first line. */
  readonly first: string;
  /** Before every other line; as wide as the first. */
  readonly rest: string;
}

const FLUSH: BlockLayout = { first: "", rest: "" };

/**
 * The margins of a block. On a terminal a rule or a sign tells the kind; where the output is not
 * decorated, the indentation does.
 */
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

const DEEPEST_WITHOUT_WRAP = 30;

/** Deep lists lie no deeper than half of the page. */
function listItemLayout(
  { level = 1, ordinal }: Block,
  { width, terminal }: LayoutOptions,
): BlockLayout {
  const bullet = terminal ? "• " : "- ";
  const marker = ordinal === undefined ? bullet : `${ordinal}. `;
  const deepest = width === 0 ? DEEPEST_WITHOUT_WRAP : (width / 2 - marker.length) / 2;
  const indent = "  ".repeat(Math.max(0, Math.min(level - 1, Math.floor(deepest))));
  return { first: indent + marker, rest: indent + " ".repeat(marker.length) };
}

/** What lies between two neighbouring blocks: items of a list stand together, all else apart. */
export function gapBetween(above: Block, below: Block, { terminal }: LayoutOptions): string {
  if (above.kind === "list-item" && below.kind === "list-item") return "\n";
  const isOneQuote = terminal && above.kind === "quote" && below.kind === "quote";
  return isOneQuote ? `\n${QUOTE_RULE.trimEnd()}\n` : "\n\n";
}
