import { createDelimited } from "./delimited.ts";
import type { Renderer, RenderSettings } from "./renderer.ts";

/** Comma-separated values as RFC 4180 has them: CRLF, quotes doubled inside quotes. */
export function create(options: RenderSettings): Renderer {
  const quote = (cell: string) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return createDelimited({ delimiter: ",", rowEnd: "\r\n", quote }, options);
}
