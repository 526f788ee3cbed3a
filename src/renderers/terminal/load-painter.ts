import type { StyleOptions } from "../renderer.ts";
import type { Painter } from "./painter.ts";

const plain: Painter = (text) => text;

/** The painter for a colour level and theme; chalk loads only where there is colour. */
export async function loadPainter(options: StyleOptions): Promise<Painter> {
  if (options.color === 0) return plain;
  const { createChalkPainter } = await import("./chalk-painter.ts");
  return createChalkPainter(options);
}
