import { draftArticle } from "./drafts.ts";
import { writeBlocks } from "./markdown/blocks.ts";
import type { Renderer } from "./renderer.ts";

/**
 * The article as Markdown (CommonMark with GFM's tables) that reads back as the same blocks, as far as
 * Markdown has them. Between two articles stands a rule.
 */
export function create(): Renderer {
  return {
    head: "",
    separator: "\n---\n\n",
    tail: "",
    render: (result) => (result.kind === "show" ? writeBlocks(draftArticle(result.article)) : ""),
  };
}
