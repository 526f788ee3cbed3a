import { join } from "node:path";
import { holdTerminal } from "./held-terminal.ts";

/** A command whose screen is a golden, and the size of its terminal. */
export interface Screen {
  readonly name: string;
  readonly args: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

const HARBOUR = "tests/terminal/files/harbour.md";
const SUMMIT = "article/japan-peru-summit.txt";
const SIZES = [
  [60, 20],
  [80, 24],
  [120, 40],
  [200, 50],
] as const;

function atSizes(name: string, args: readonly string[], extraRows = 0): Screen[] {
  return SIZES.map(([columns, rows]) => ({
    name: `${name}-${columns}x${rows}`,
    args,
    columns,
    rows: rows + extraRows,
  }));
}

/** All golden screens. Some terminals are taller than their name says, to show a whole article. */
export const SCREENS: readonly Screen[] = [
  ...atSizes("show", ["show", "--no-pager", HARBOUR], 60),
  ...atSizes("entities", ["entities", "--no-pager", SUMMIT]),
  { name: "show-24", args: ["show", "--no-pager", HARBOUR], columns: 24, rows: 110 },
  { name: "entities-30", args: ["entities", "--no-pager", SUMMIT], columns: 30, rows: 30 },
  { name: "tree", args: ["entities", "--tree", "--where", SUMMIT], columns: 80, rows: 40 },
  {
    name: "mentions-60",
    args: ["entities", "--by", "mention", HARBOUR],
    columns: 60,
    rows: 40,
  },
  {
    name: "index",
    args: ["show", "--no-pager", "--index", "--links", "--marks", HARBOUR],
    columns: 72,
    rows: 80,
  },
];

/** The file of a golden screen. */
export function pathOf({ name }: Screen): string {
  return join("tests", "terminal", "screens", `${name}.txt`);
}

/** The screen after the command has ended, without empty rows at its end. */
export async function capture({ args, columns, rows }: Screen): Promise<string> {
  const line = [process.execPath, "bin/summit-reader.js", ...args].join(" ");
  const terminal = holdTerminal(line, { columns, rows });
  try {
    return `${(await terminal.ended()).screen}\n`;
  } finally {
    terminal.close();
  }
}
