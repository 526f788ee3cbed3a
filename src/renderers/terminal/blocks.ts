import type { Article, Block } from "../../model/article.ts";
import { sanitize } from "../sanitize.ts";
import { type BlockLayout, gapBetween, layoutOf } from "./block-layout.ts";
import { expandTabs, wrapCode } from "./code.ts";
import { innerWidth, type Page } from "./page.ts";
import { createSweep, type StyledSpan } from "./styled-spans.ts";
import { type ShownText, showSpan, spanPainter } from "./styled-text.ts";
import { layTable } from "./table.ts";

/** Every block of an article, laid out, with the gap above it. */
export function renderBlocks(
  article: Article,
  styled: readonly StyledSpan[],
  page: Page,
): string[] {
  const text = sanitize(article.text);
  const stylesOf = createSweep(styled);
  return article.blocks.map((block, index) => {
    const above = article.blocks[index - 1];
    const gap = above ? gapBetween(above, block, page.layout) : "";
    const lines = layBlock(block, showSpan(text, block, stylesOf(block)), page);
    return page.painter(gap, "dim") + lines.join("\n");
  });
}

function layBlock(block: Block, shown: ShownText, page: Page): string[] {
  if (block.kind === "code") return layCode(block, shown, page);
  const body = page.layout.terminal ? withoutTabs(shown) : shown;
  if (block.kind === "table") return layTable(body, page);
  const layout = layoutOf(block, page.layout);
  const paint = spanPainter(body, [block.kind], page.painter);
  const lines = page.wrap(body.text, innerWidth(page.layout.width, layout.first));
  return lines.map((span, row) => marginOf(layout, row, page) + paint(span));
}

/** How far a tab goes depends on where a terminal stands; between words a blank says the same. */
function withoutTabs({ text, styled }: ShownText): ShownText {
  return { text: text.replaceAll("\t", " "), styled };
}

/** On a terminal a sign in the margin tells where a line of code had to be broken. */
function layCode(block: Block, shown: ShownText, page: Page): string[] {
  const { terminal, width } = page.layout;
  const code = terminal ? expandTabs(shown, page.measure) : shown;
  const layout = layoutOf(block, page.layout);
  const paint = spanPainter(code, [block.kind], page.painter);
  const lines = wrapCode(code.text, innerWidth(width, layout.first), page.measure);
  return lines.flatMap((pieces) =>
    pieces.map((span, row) => marginOf(layout, row, page) + paint(span)),
  );
}

function marginOf({ first, rest }: BlockLayout, row: number, { painter }: Page): string {
  const margin = row === 0 ? first : rest;
  return margin === "" ? "" : painter(margin, "dim");
}
