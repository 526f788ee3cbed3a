import type { Article, Block } from "../../model/article.ts";
import { sanitize } from "../sanitize.ts";
import { type BlockLayout, gapBetween, layoutOf } from "./block-layout.ts";
import { expandTabs, wrapCode } from "./code.ts";
import { innerWidth, type Page } from "./page.ts";
import { createSweep, type StyledSpan } from "./styled-spans.ts";
import { createSpanStyler, type StyledText, sliceStyled } from "./styled-text.ts";
import { layTable } from "./table.ts";

/** Lays out the blocks of an article, each with the gap above it. */
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
    const lines = layBlock(block, sliceStyled(text, block, stylesOf(block)), page);
    return page.stylize(gap, "dim") + lines.join("\n");
  });
}

function layBlock(block: Block, shown: StyledText, page: Page): string[] {
  if (block.kind === "code") return layCode(block, shown, page);
  const body = page.layout.terminal ? withoutTabs(shown) : shown;
  if (block.kind === "table") return layTable(body, page);
  const layout = layoutOf(block, page.layout);
  const styleSpan = createSpanStyler(body, [block.kind], page.stylize);
  const lines = page.wrap(body.text, innerWidth(page.layout.width, layout.first));
  return lines.map((span, row) => marginOf(layout, row, page) + styleSpan(span));
}

/** A tab's width depends on the cursor's column, which the layout cannot know. */
function withoutTabs({ text, styled }: StyledText): StyledText {
  return { text: text.replaceAll("\t", " "), styled };
}

/** On a terminal, a sign in the margin marks continued lines. */
function layCode(block: Block, shown: StyledText, page: Page): string[] {
  const { terminal, width } = page.layout;
  const code = terminal ? expandTabs(shown, page.measure) : shown;
  const layout = layoutOf(block, page.layout);
  const styleSpan = createSpanStyler(code, [block.kind], page.stylize);
  const lines = wrapCode(code.text, innerWidth(width, layout.first), page.measure);
  return lines.flatMap((pieces) =>
    pieces.map((span, row) => marginOf(layout, row, page) + styleSpan(span)),
  );
}

function marginOf({ first, rest }: BlockLayout, row: number, { stylize }: Page): string {
  const margin = row === 0 ? first : rest;
  return margin === "" ? "" : stylize(margin, "dim");
}
