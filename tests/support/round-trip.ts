import { expect } from "vitest";
import type { Article, Block, BlockKind } from "../../src/model/article.ts";
import { type ArticleMeta, composeArticle, type TextBlock } from "../../src/model/compose.ts";
import { type Span, surface } from "../../src/model/span.ts";
import { parse } from "../../src/parsers/markdown.ts";
import { render } from "../../src/renderers/render.ts";
import { showOf } from "./articles.ts";

export const HEADLINE: TextBlock = { kind: "headline", text: "Tram returns" };

export function articleOf(drafts: readonly TextBlock[], meta: Partial<ArticleMeta> = {}): Article {
  return composeArticle(drafts, { source: "note.txt", format: "text", ...meta });
}

export function markdownOf(article: Article): Promise<string> {
  return render(showOf(article), "markdown");
}

export async function readBack(article: Article): Promise<Article> {
  return parse(await markdownOf(article), { source: article.source });
}

interface PlainBlock extends Omit<Block, keyof Span> {
  readonly text: string;
}

/** Blocks, simplified for comparison: kinds that Markdown cannot express become paragraphs. */
function blocksOf({ text, blocks }: Article): PlainBlock[] {
  const paragraphs: readonly BlockKind[] = ["subheadline", "byline", "trailer"];
  return blocks.map(({ start, end, kind, ...rest }) => ({
    kind: paragraphs.includes(kind) ? "paragraph" : kind,
    text: text.slice(start, end),
    ...rest,
  }));
}

/** The blocks after parsing again. List items that read like trailers become trailers. */
function expectedBlocks(article: Article, { blocks }: Article): PlainBlock[] {
  return blocksOf(article).map((block, index) => {
    const isTrailer = block.kind === "list-item" && blocks[index]?.kind === "trailer";
    if (block.kind === "table") return { kind: "table", text: withWideHeader(block.text) };
    return isTrailer ? { kind: "paragraph", text: block.text } : block;
  });
}

/** Markdown drops cells beyond the header's columns. */
function withWideHeader(table: string): string {
  const [header = "", ...rows] = table.split("\n");
  const widths = [header, ...rows].map((row) => row.split(" | ").length);
  const missing = Math.max(...widths) - (widths[0] ?? 0);
  return [header + " | ".repeat(missing), ...rows].join("\n");
}

export function marksOf(article: Article) {
  const told = article.marks.map(({ start, end, kind, href }) => {
    const shown = surface(article.text, { start, end });
    const at = start + shown.length - shown.trimStart().length;
    return [kind, at, shown.trim(), href ?? ""].join(" · ");
  });
  return told.sort();
}

export async function expectSame(article: Article): Promise<void> {
  const back = await readBack(article);
  expect(blocksOf(back)).toEqual(expectedBlocks(article, back));
}
