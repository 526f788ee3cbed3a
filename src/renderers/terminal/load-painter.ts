import type { ColorLevel } from "../renderer.ts";
import type { Painter } from "./painter.ts";

const plain: Painter = (text) => text;

/** The painter for a colour level; chalk loads only where there is colour. */
export async function loadPainter(level: ColorLevel): Promise<Painter> {
  if (level === 0) return plain;
  const { createChalkPainter } = await import("./chalk-painter.ts");
  return createChalkPainter(level);
}
