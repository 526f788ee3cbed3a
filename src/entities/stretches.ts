import { type Article, type Block, isProse } from "../model/article.ts";
import type { Segmentation, Sentence, Token } from "../model/segmentation.ts";
import type { Stretch, StretchKind } from "./text-view.ts";

/** A stretch of an article, and where it stands. */
export interface ArticleStretch extends Stretch {
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** Index of its sentence; `null` outside any sentence. */
  readonly sentence: number | null;
}

interface Draft extends ArticleStretch {
  readonly tokens: Token[];
}

const KINDS: Readonly<Partial<Record<Block["kind"], StretchKind>>> = {
  headline: "headline",
  subheadline: "headline",
  heading: "headline",
  byline: "byline",
};

/** The stretches in which an article's names are looked for, in order: those of every block but code. */
export function readStretches(article: Article, segmentation: Segmentation): ArticleStretch[] {
  const stretches: Draft[] = [];
  let next = 0;
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === "code") continue;
    for (const token of segmentation.tokens(block)) {
      next = skipSentences(segmentation.sentences, next, token);
      const sentence = sentenceAt(segmentation.sentences, next, token);
      const last = stretches.at(-1);
      if (last && last.block === index && continues(article, last, token, sentence)) {
        last.tokens.push(token);
      } else {
        const kind = kindOf(article, block, token);
        stretches.push({ kind, block: index, sentence, tokens: [token] });
      }
    }
  }
  return stretches;
}

/** The first sentence that does not end before the token. */
function skipSentences(sentences: readonly Sentence[], from: number, token: Token): number {
  let at = from;
  while (at < sentences.length && (sentences[at]?.end ?? 0) <= token.start) at++;
  return at;
}

function sentenceAt(sentences: readonly Sentence[], at: number, token: Token): number | null {
  const sentence = sentences[at];
  return sentence && sentence.start <= token.start ? sentence.index : null;
}

/** What parts the columns of a table in plain text. */
const COLUMN_GAP = /^(?: {3,}|[ \t]*\t[ \t]*)$/;

/** A column is a stretch of its own; outside sentences a line is, too: a table's row, a list of authors. */
function continues(
  { text, blocks }: Article,
  { tokens, sentence, block }: Draft,
  token: Token,
  current: number | null,
): boolean {
  if (sentence !== current) return false;
  const end = tokens.at(-1)?.end ?? token.start;
  if (token.start - end < 2 && text.charAt(end) === " ") return true;
  const gap = text.slice(end, token.start);
  if (COLUMN_GAP.test(gap)) return false;
  const kind = blocks[block];
  return sentence !== null || (kind !== undefined && isProse(kind)) || !gap.includes("\n");
}

function kindOf({ dateline }: Article, block: Block, token: Token): StretchKind {
  if (dateline && dateline.start <= token.start && token.end <= dateline.end) return "dateline";
  return KINDS[block.kind] ?? "text";
}
