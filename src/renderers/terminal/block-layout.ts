import type { Block } from "../../model/article.ts";

/** How a block kind stands on the page. */
export interface BlockLayout {
  /** Before the first line. */
  readonly first: string;
  /** Before every other line. */
  readonly rest: string;
  /** Whether long lines may be broken. */
  readonly wraps: boolean;
}

const FLUSH: BlockLayout = { first: "", rest: "", wraps: true };

/**
 * The margins of a block. On a terminal a rule or a sign tells the kind; where the output is not
 * decorated, the indentation does.
 */
export function layoutOf(block: Block, terminal: boolean): BlockLayout {
  switch (block.kind) {
    case "caption":
      return margin(terminal ? "  ▏ " : "    ");
    case "quote":
      return margin(terminal ? "▌ " : "  ");
    case "trailer":
      return margin(terminal ? "· " : "  ");
    case "list-item":
      return listItemLayout(block);
    case "code":
      return { ...margin("    "), wraps: false };
    case "table":
      return { ...FLUSH, wraps: false };
    default:
      return FLUSH;
  }
}

function margin(prefix: string): BlockLayout {
  return { first: prefix, rest: prefix, wraps: true };
}

function listItemLayout({ level = 1, ordinal }: Block): BlockLayout {
  const marker = ordinal === undefined ? "- " : `${ordinal}. `;
  const indent = "  ".repeat(level - 1);
  return { first: indent + marker, rest: indent + " ".repeat(marker.length), wraps: true };
}

/** What lies between two neighbouring blocks: items of a list stand together, all else apart. */
export function gapBetween(above: Block, below: Block): string {
  return above.kind === "list-item" && below.kind === "list-item" ? "\n" : "\n\n";
}
