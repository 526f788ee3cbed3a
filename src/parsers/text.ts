import type { Article, BlockKind } from "../model/article.ts";
import { type ArticleMeta, type BlockDraft, composeArticle } from "../model/compose.ts";
import { captionStrength } from "./caption.ts";
import { parseDateline } from "./dateline.ts";
import { readHead } from "./head.ts";
import { type Piece, splitPieces } from "./lines.ts";
import type { ParserContext } from "./parser.ts";
import { findStoryDateline } from "./story-dateline.ts";
import { findTrailers } from "./trailer.ts";

/** An article's blocks and what was found about it, before it has a source. */
export interface TextDraft extends Omit<ArticleMeta, "source" | "format"> {
  readonly blocks: readonly BlockDraft[];
}

/** Parses plain text as news agencies lay it out: title, byline, captions, dateline, trailers. */
export function parse(text: string, { source }: ParserContext): Article {
  const { blocks, ...meta } = draftText(text);
  return composeArticle(blocks, { ...meta, source, format: "text" });
}

/** Reads plain text into blocks; what is not recognized is a paragraph, nothing is lost. */
export function draftText(text: string): TextDraft {
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

/** Under the story items are no list any more: they keep their markers as text. */
function toBlock({ text, item }: Piece, kind: BlockKind): BlockDraft {
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
