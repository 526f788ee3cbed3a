import type { BlockKind, MarkKind } from "../../model/article.ts";
import type { EntityType } from "../../model/entity.ts";
import type { ColorLevel } from "../renderer.ts";

/** What a piece of text is, to be told apart by colour or weight. */
export type Style = BlockKind | MarkKind | EntityType | "dateline" | "dim" | "label";

/** Gives text its look; the text is sanitized before it comes here. */
export type Painter = (text: string, style: Style) => string;

const plain: Painter = (text) => text;

/** The painter for a colour level; chalk loads only where there is colour. */
export async function loadPainter(level: ColorLevel): Promise<Painter> {
  if (level === 0) return plain;
  const { createChalkPainter } = await import("./chalk-painter.ts");
  return createChalkPainter(level);
}
