import type { Article } from "../model/article.ts";
import { type BlockDraft, composeArticle } from "../model/compose.ts";
import { toBlocks, toFootnoteBlocks } from "./markdown/blocks.ts";
import { readFrontMatter } from "./markdown/front-matter.ts";
import { readMarkdownHead } from "./markdown/head.ts";
import { joinSections } from "./markdown/references.ts";
import { readSections } from "./markdown/sections.ts";
import { findStoryDateline } from "./newswire/dateline.ts";
import { findTrailers } from "./newswire/trailer.ts";
import type { ParserContext } from "./parser.ts";

/**
 * Parses Markdown: CommonMark with GFM's extensions and YAML front matter, what front matter says winning
 * over what was found in the text. Every kind of markup has a block or a mark, other text is kept as it is
 * shown; tags, comments and the targets of pictures are left out.
 */
export function parse(text: string, { source }: ParserContext): Article {
  const { body, meta, unread } = readFrontMatter(text);
  const { subtitle, ...told } = meta;
  const document = joinSections(readSections(body));
  const drafts = toBlocks(document).filter(({ text }) => text !== "");
  const { blocks: found, ...head } = readMarkdownHead(drafts);
  const opening = [...(unread ? [unread] : []), ...withSubtitle(found, subtitle)];
  const story = markTrailers(drafts.slice(found.length));
  const blocks = [...opening, ...story, ...toFootnoteBlocks(document)];
  const dateline = findStoryDateline(blocks, opening.length);
  return composeArticle(blocks, { ...head, ...told, dateline, source, format: "markdown" });
}

/** Puts the subtitle that front matter gives under the headline, unless the text has one there. */
function withSubtitle(
  head: readonly BlockDraft[],
  subtitle: string | undefined,
): readonly BlockDraft[] {
  if (subtitle === undefined || head.some(({ kind }) => kind === "subheadline")) return head;
  const at = head.findIndex(({ kind }) => kind === "headline") + 1;
  return head.toSpliced(at, 0, { kind: "subheadline", text: subtitle });
}

/** Paragraphs and list items under the story that only point elsewhere are trailers. */
function markTrailers(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const start = findTrailers(
    drafts.map(({ text }) => text),
    1,
  );
  return drafts.map((draft, index) => (index >= start ? toTrailer(draft) : draft));
}

function toTrailer(draft: BlockDraft): BlockDraft {
  const { level: _level, ordinal: _ordinal, ...plain } = draft;
  const points = draft.kind === "paragraph" || draft.kind === "list-item";
  return points ? { ...plain, kind: "trailer" } : draft;
}
