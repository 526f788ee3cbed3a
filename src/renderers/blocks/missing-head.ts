import type { Article } from "../../model/article.ts";
import { surface } from "../../model/span.ts";

/** A line of an article's head that is in the metadata but not in the text. */
export interface HeadLine {
  readonly kind: "headline" | "byline";
  readonly text: string;
}

/** The title, unless the article opens with it. */
export function missingTitle({ title, blocks, text }: Article): HeadLine[] {
  const opening = blocks[0] && surface(text, blocks[0]);
  return title && title !== opening ? [{ kind: "headline", text: title }] : [];
}

/** The authors as a byline, unless the article has one. */
export function missingByline({ byline, blocks }: Article): HeadLine[] {
  const authors = byline?.authors ?? [];
  if (authors.length === 0 || blocks.some(({ kind }) => kind === "byline")) return [];
  return [{ kind: "byline", text: `By ${authors.join(", ")}` }];
}
