import type { Article, Block, BlockKind, Byline, Dateline, Mark } from "./article.ts";

/** What lies between two blocks in `Article.text`. */
export const BLOCK_SEPARATOR = "\n\n";

/** A block before its place in the article is known; `marks` count from the start of `text`. */
export interface BlockDraft {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
  readonly ordinal?: number;
  readonly language?: string;
  readonly marks?: readonly Mark[];
}

/** Everything of an article that is not text, blocks and marks; a dateline counts from its block's start. */
export interface ArticleMeta {
  readonly source: string;
  readonly format: string;
  readonly title?: string | undefined;
  readonly byline?: Byline | undefined;
  /** `block` is the index of the draft that opens with the dateline. */
  readonly dateline?: (Dateline & { readonly block: number }) | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly section?: string | undefined;
  readonly siteName?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

/** A copy of `object` without the keys whose value is undefined. */
export function definedOnly<T extends object>(
  object: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as never;
}

/**
 * Joins drafts into an article and computes every span. Drafts whose text is empty are left out;
 * this is the only place where article text is put together.
 */
export function composeArticle(drafts: readonly BlockDraft[], meta: ArticleMeta): Article {
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  const starts: number[] = [];
  let text = "";
  for (const { text: body, marks: inner = [], ...rest } of drafts) {
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
