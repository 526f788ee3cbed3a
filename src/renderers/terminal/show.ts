import type { Article } from "../../model/article.ts";
import { mentionsOf, type ShowResult } from "../../model/result.ts";
import { surface } from "../../model/span.ts";
import type { ShowOptions } from "../renderer.ts";
import { styleArticle } from "./article-styles.ts";
import { renderBlocks } from "./blocks.ts";
import { wrapCode } from "./code.ts";
import { legend } from "./legend.ts";
import { renderIndex } from "./name-index.ts";
import { innerWidth, type Page, paintLines } from "./page.ts";
import { hyperlink, type StyledSpan } from "./styled-spans.ts";

/**
 * The whole article laid out to be read, names coloured or marked where they are given; at its end what
 * explains that, and the names and the addresses that were asked for.
 */
export function renderShow(result: ShowResult, options: ShowOptions, page: Page): string {
  const { article, entities = [] } = result;
  const { marks, index } = options;
  const mentions = page.style.color > 0 || marks ? mentionsOf(entities) : [];
  const { styled, references } = styleArticle(article, mentions, options, page);
  const parts = renderArticle(article, styled, page);
  if (mentions.length > 0) parts.push(legend(mentions, marks, page));
  if (index && entities.length > 0) parts.push(renderIndex(result, page));
  if (references.length > 0) parts.push(renderReferences(references, page));
  return `${parts.join("\n\n")}\n`;
}

/** Head and blocks; a title and authors that only the metadata has stand where a block would show them. */
function renderArticle(article: Article, styled: readonly StyledSpan[], page: Page): string[] {
  const blocks = renderBlocks(article, styled, page);
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

/** The addresses behind the numbers in the text; one that is too long for a line goes on in the next. */
export function renderReferences(addresses: readonly string[], page: Page): string {
  const { painter, layout, style } = page;
  const entries = addresses.flatMap((href, index) => {
    const number = `[${index + 1}] `;
    const [pieces = []] = wrapCode(href, innerWidth(layout.width, number), (text) => text.length);
    return pieces.map(({ start, end }, row) => {
      const text = painter(href.slice(start, end), "link");
      const margin = row === 0 ? number : " ".repeat(number.length);
      return margin + (style.hyperlinks ? hyperlink(text, { href, id: index + 1 }) : text);
    });
  });
  return [painter("Links", "label"), ...entries].join("\n");
}
