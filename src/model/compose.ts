import type { Article, Block, BlockKind, Byline, Dateline, Mark } from "./article.ts";

/** Separates blocks in `Article.text`. */
export const BLOCK_SEPARATOR = "\n\n";

/** A block with its own text, before it is joined into an article; `marks` are relative to `text`. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
  readonly ordinal?: number;
  readonly language?: string;
  readonly marks?: readonly Mark[];
}

/** An article's metadata. A dateline is relative to the start of its block. */
export interface ArticleMeta {
  readonly source: string;
  readonly format: string;
  readonly title?: string | undefined;
  readonly byline?: Byline | undefined;
  /** `block` is the index of the block that starts with the dateline. */
  readonly dateline?: (Dateline & { readonly block: number }) | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly section?: string | undefined;
  readonly siteName?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

/** A copy without the keys whose value is undefined. */
export function definedOnly<T extends object>(
  object: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as never;
}

/**
 * Joins blocks into an article and computes all spans. Drops blocks with empty text. No other code
 * composes an article's text.
 */
export function composeArticle(parts: readonly TextBlock[], meta: ArticleMeta): Article {
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  const starts: number[] = [];
  let text = "";
  for (const { text: body, marks: inner = [], ...rest } of parts) {
    if (body !== "" && text !== "") text += BLOCK_SEPARATOR;
    const start = text.length;
    starts.push(start);
    if (body === "") continue;
    text += body;
    blocks.push({ ...rest, start, end: text.length });
    for (const mark of inner) {
      marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    }
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return definedOnly({ ...meta, text, blocks, marks, dateline: placeDateline(meta, starts) });
}

function placeDateline(meta: ArticleMeta, starts: readonly number[]): Dateline | undefined {
  if (!meta.dateline) return undefined;
  const { block, ...dateline } = meta.dateline;
  const offset = starts[block] ?? 0;
  return { ...dateline, start: dateline.start + offset, end: dateline.end + offset };
}
