import type { Token } from "../model/segmentation.ts";
import type { Span } from "../model/span.ts";
import { cutPiece } from "./token-parts.ts";

/** Longer runs without white space are cut, so that no step's time grows with their square. */
const PIECE = /\S{1,256}/gu;

/**
 * The tokens of a span of a text: words, possessive endings and punctuation marks, each a span of
 * the text. Words keep inner hyphens, apostrophes and the periods of abbreviations.
 */
export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  let piece: RegExpExecArray | undefined;
  for (const following of text.slice(span.start, span.end).matchAll(PIECE)) {
    if (piece) pushTokens(tokens, piece[0], span.start + piece.index, following[0]);
    piece = following;
  }
  if (piece) pushTokens(tokens, piece[0], span.start + piece.index, "");
  return tokens;
}

function pushTokens(tokens: Token[], piece: string, at: number, following: string): void {
  let start = at;
  for (const part of cutPiece(piece, following)) {
    tokens.push({ start, end: start + part.length });
    start += part.length;
  }
}
