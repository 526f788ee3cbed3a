import type { Article } from "../../model/article.ts";
import { mentionsOf, type ShowResult } from "../../model/result.ts";
import { type HeadLine, missingByline, missingTitle } from "../blocks/missing-head.ts";
import type { ShowOptions } from "../renderer.ts";
import { styleArticle } from "./article-styles.ts";
import { renderBlocks } from "./blocks.ts";
import { wrapCode } from "./code.ts";
import { legend } from "./legend.ts";
import { renderIndex } from "./name-index.ts";
import { innerWidth, type Page, styleLines } from "./page.ts";
import { hyperlink, type StyledSpan } from "./styled-spans.ts";

/**
 * The whole article. Names are coloured or marked, with a legend at the end; the index of names and the
 * numbered links follow if the options ask for them.
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

/** A missing title and byline go where their blocks would be. */
function renderArticle(article: Article, styled: readonly StyledSpan[], page: Page): string[] {
  const styleHead = ({ kind, text }: HeadLine) => styleLines(text, kind, page);
  const byline = missingByline(article).map(styleHead);
  const blocks = renderBlocks(article, styled, page);
  if (article.blocks[0]?.kind !== "headline") {
    return [...missingTitle(article).map(styleHead), ...byline, blocks.join("")];
  }
  const [headline = "", ...others] = blocks;
  return [headline + byline.map((line) => `\n\n${line}`).join("") + others.join("")];
}

/** The numbered links. Long addresses are broken across lines. */
function renderReferences(addresses: readonly string[], page: Page): string {
  const { stylize, layout, style } = page;
  const entries = addresses.flatMap((href, index) => {
    const number = `[${index + 1}] `;
    const [pieces = []] = wrapCode(href, innerWidth(layout.width, number), (text) => text.length);
    return pieces.map(({ start, end }, row) => {
      const text = stylize(href.slice(start, end), "link");
      const margin = row === 0 ? number : " ".repeat(number.length);
      return margin + (style.hyperlinks ? hyperlink(text, { href, id: index + 1 }) : text);
    });
  });
  return [stylize("Links", "label"), ...entries].join("\n");
}
