import { createDelimited } from "./delimited.ts";
import type { Renderer, RenderSettings } from "./renderer.ts";

const ESCAPES: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\\": "\\\\" };

/** Tab-separated values; tab, newline and backslash inside a cell become `\t`, `\n` and `\\`. */
export function create(options: RenderSettings): Renderer {
  const quote = (cell: string) => cell.replace(/[\t\n\\]/g, (found) => ESCAPES[found] ?? found);
  return createDelimited({ delimiter: "\t", rowEnd: "\n", quote }, options);
}
