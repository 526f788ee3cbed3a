import type { Token } from "../model/segmentation.ts";
import type { Span } from "../model/span.ts";

const TOKEN =
  /(?:\p{L}\.){2,}|['’][sS](?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:(?:[-.&]|['’](?![sS](?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]+)*|\S/gu;

/** The tokens of a span: words, and every punctuation mark on its own. */
export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    tokens.push({ start, end: start + match[0].length });
  }
  return tokens;
}
