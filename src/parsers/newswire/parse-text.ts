import type { BlockKind } from "../../model/article.ts";
import type { ArticleMeta, TextBlock } from "../../model/compose.ts";
import { captionStrength } from "./caption.ts";
import { findStoryDateline, parseDateline } from "./dateline.ts";
import { readHead } from "./head.ts";
import { type Piece, splitPieces } from "./paragraphs.ts";
import { findTrailers } from "./trailer.ts";

/** An article's blocks and metadata, before its source and format are added. */
export interface ArticleParts extends Omit<ArticleMeta, "source" | "format"> {
  readonly blocks: readonly TextBlock[];
}

/** Reads plain text into blocks. Text that no rule recognizes becomes a paragraph, so nothing is lost. */
export function parseText(text: string): ArticleParts {
  const pieces = splitPieces(text);
  const { kinds, ...meta } = readHead(pieces);
  const trailers = findTrailers(
    pieces.map((piece) => piece.text),
    kinds.length + 1,
  );
  const blocks = pieces.map((piece, index) =>
    toBlock(piece, kinds[index] ?? (index < trailers ? bodyKind(piece) : "trailer")),
  );
  return { ...meta, blocks, dateline: findStoryDateline(blocks, kinds.length) };
}

/** Outside the story a list item is no longer part of a list: its marker stays in the text. */
function toBlock({ text, item }: Piece, kind: BlockKind): TextBlock {
  if (!item) return { kind, text };
  if (kind !== "list-item") return { kind, text: item.sign + text };
  const { level, ordinal } = item;
  return { kind, text, level, ...(ordinal !== undefined && { ordinal }) };
}

function bodyKind({ text, item }: Piece): BlockKind {
  if (item) return "list-item";
  const strength = captionStrength(text);
  const caption = strength === "sure" || strength === "posed";
  return caption && !parseDateline(text) ? "caption" : "paragraph";
}
