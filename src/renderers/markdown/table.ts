import type { BlockDraft } from "../../model/compose.ts";
import { type TableCell, tableRows } from "../table-rows.ts";
import { writeInline } from "./inline.ts";

/** A table whose first row is its header; that is as wide as the widest row, so that no cell is lost. */
export function writeTable(draft: BlockDraft): string {
  const [header = [], ...rows] = tableRows(draft).map((row) => row.map(writeCell));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), header.length);
  const padded = [...header, ...Array<string>(width - header.length).fill("")];
  const rule = Array<string>(width).fill("---");
  return [padded, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function writeCell({ text, marks }: TableCell): string {
  return writeInline(text, marks, "cell").trim();
}
