import type { Article } from "../model/article.ts";
import { composeArticle, type TextBlock } from "../model/compose.ts";
import { toBlocks, toFootnoteBlocks } from "./markdown/blocks.ts";
import { readFrontMatter } from "./markdown/front-matter.ts";
import { readMarkdownHead } from "./markdown/head.ts";
import { joinSections } from "./markdown/references.ts";
import { readSections } from "./markdown/sections.ts";
import { findStoryDateline } from "./newswire/dateline.ts";
import { findTrailers } from "./newswire/trailer.ts";
import type { ParserContext } from "./parser.ts";

/**
 * Parses Markdown: CommonMark with GFM's extensions and YAML front matter. Front matter wins over metadata
 * from the text. Each kind of markup becomes a block or a mark; other text stays as shown. Tags, comments and
 * picture URLs are dropped.
 */
export function parse(text: string, { source }: ParserContext): Article {
  const { body, meta, unread } = readFrontMatter(text);
  const { subtitle, ...declared } = meta;
  const document = joinSections(readSections(body));
  const all = toBlocks(document).filter(({ text }) => text !== "");
  const { blocks: found, ...head } = readMarkdownHead(all);
  const headBlocks = [...(unread ? [unread] : []), ...withSubtitle(found, subtitle)];
  const story = markTrailers(all.slice(found.length));
  const blocks = [...headBlocks, ...story, ...toFootnoteBlocks(document)];
  const dateline = findStoryDateline(blocks, headBlocks.length);
  return composeArticle(blocks, { ...head, ...declared, dateline, source, format: "markdown" });
}

/** Adds a subtitle from front matter below the headline, unless the text has a subtitle. */
function withSubtitle(
  head: readonly TextBlock[],
  subtitle: string | undefined,
): readonly TextBlock[] {
  if (subtitle === undefined || head.some(({ kind }) => kind === "subheadline")) return head;
  const at = head.findIndex(({ kind }) => kind === "headline") + 1;
  return head.toSpliced(at, 0, { kind: "subheadline", text: subtitle });
}

/** Turns paragraphs and list items that follow the story (links, credits) into trailers. */
function markTrailers(all: readonly TextBlock[]): readonly TextBlock[] {
  const start = findTrailers(
    all.map(({ text }) => text),
    1,
  );
  return all.map((block, index) => (index >= start ? toTrailer(block) : block));
}

function toTrailer(block: TextBlock): TextBlock {
  const { level: _level, ordinal: _ordinal, ...plain } = block;
  const points = block.kind === "paragraph" || block.kind === "list-item";
  return points ? { ...plain, kind: "trailer" } : block;
}
