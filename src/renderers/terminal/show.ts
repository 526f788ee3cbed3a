import type { Article, Block } from "../../model/article.ts";
import type { Mention } from "../../model/entity.ts";
import { mentionsOf, type ShowResult } from "../../model/result.ts";
import { type Span, surface } from "../../model/span.ts";
import { sanitize } from "../sanitize.ts";
import { gapBetween, layoutOf } from "./block-layout.ts";
import { legend } from "./legend.ts";
import { innerWidth, type Page, paintLines } from "./page.ts";
import { createSweep, cutRuns, paintRun, type StyledSpan } from "./runs.ts";

/** The whole article laid out to be read, names coloured where they are given and there is colour. */
export function renderShow({ article, entities = [] }: ShowResult, page: Page): string {
  const mentions = page.options.color > 0 ? mentionsOf(entities) : [];
  const key = mentions.length > 0 ? [legend(mentions, page.painter)] : [];
  return `${[...renderArticle(article, mentions, page), ...key].join("\n\n")}\n`;
}

/** Head and blocks; a title and authors that only the metadata has stand where a block would show them. */
function renderArticle(article: Article, mentions: readonly Mention[], page: Page): string[] {
  const blocks = renderBlocks(article, mentions, page);
  const [opening = "", ...others] = blocks;
  const headlineFirst = article.blocks[0]?.kind === "headline";
  const byline = unseenByline(article, page);
  if (headlineFirst)
    return [opening + byline.map((line) => `\n\n${line}`).join("") + others.join("")];
  return [...unseenTitle(article, page), ...byline, blocks.join("")];
}

function unseenTitle({ title, blocks, text }: Article, page: Page): string[] {
  const opening = blocks[0] && surface(text, blocks[0]);
  return title && title !== opening ? [paintLines(title, "headline", page)] : [];
}

function unseenByline({ byline, blocks }: Article, page: Page): string[] {
  const isSeen = blocks.some(({ kind }) => kind === "byline");
  if (isSeen || !byline || byline.authors.length === 0) return [];
  return [paintLines(`By ${byline.authors.join(", ")}`, "byline", page)];
}

/** Every block with the gap above it. */
function renderBlocks(article: Article, mentions: readonly Mention[], page: Page): string[] {
  const text = sanitize(article.text);
  const stylesOf = createSweep(styledSpans(article, mentions));
  return article.blocks.map((block, index) => {
    const above = article.blocks[index - 1];
    return (above ? gapBetween(above, block) : "") + renderBlock(text, block, stylesOf, page);
  });
}

/** All that has a style besides its block's. */
function styledSpans({ marks, dateline }: Article, mentions: readonly Mention[]): StyledSpan[] {
  return [
    ...marks.map(({ start, end, kind }) => ({ start, end, style: kind })),
    ...(dateline ? [{ start: dateline.start, end: dateline.end, style: "dateline" as const }] : []),
    ...mentions.map(({ start, end, type }) => ({ start, end, style: type })),
  ];
}

function renderBlock(
  text: string,
  block: Block,
  stylesOf: (span: Span) => StyledSpan[],
  { painter, wrap, options }: Page,
): string {
  const { first, rest, wraps } = layoutOf(block, options.terminal);
  const width = wraps ? innerWidth(options.width, first) : 0;
  const whole: StyledSpan = { start: block.start, end: block.end, style: block.kind };
  return wrap(text.slice(block.start, block.end), width)
    .map(({ start, end }, row) => {
      const line = { start: start + block.start, end: end + block.start };
      const runs = cutRuns(text, line, [whole, ...stylesOf(line)]);
      const body = runs.map((run) => paintRun(run, painter)).join("");
      return painter(row === 0 ? first : rest, "dim") + body;
    })
    .join("\n");
}
