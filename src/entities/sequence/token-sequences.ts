import { type Article, type Block, isProse } from "../../model/article.ts";
import type { Segmentation, Sentence, Token } from "../../model/segmentation.ts";
import { isWordListed } from "../gazetteer/gazetteer.ts";
import { readWords, type Word } from "./words.ts";

/** A stretch of an article, and where it stands. */
export interface ArticleSequence extends TokenSequence {
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** Index of its sentence; `null` outside any sentence. */
  readonly sentence: number | null;
}

interface Draft extends ArticleSequence {
  readonly tokens: Token[];
}

const KINDS: Readonly<Partial<Record<Block["kind"], SequenceKind>>> = {
  headline: "headline",
  subheadline: "headline",
  heading: "headline",
  byline: "byline",
};

/** The stretches in which an article's names are looked for, in order: those of every block but code. */
export function readTokenSequences(
  article: Article,
  segmentation: Segmentation,
): ArticleSequence[] {
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

function kindOf({ dateline }: Article, block: Block, token: Token): SequenceKind {
  if (dateline && dateline.start <= token.start && token.end <= dateline.end) return "dateline";
  return KINDS[block.kind] ?? "text";
}

/** Where in an article a stretch stands; `text` is prose, or what is known to be nothing else. */
export type SequenceKind = "text" | "headline" | "byline" | "dateline";

/** Tokens within which a name may stand: a sentence, a headline, a dateline, a table's row. */
export interface TokenSequence {
  readonly kind: SequenceKind;
  /** In order, not overlapping, spans of the text. */
  readonly tokens: readonly Token[];
}

/** A stretch as the rules read it. */
export interface WordSequence {
  readonly kind: SequenceKind;
  readonly words: readonly Word[];
  readonly letterCase: LetterCase;
}

/** Reads every stretch's words once. */
export function readWordSequences(
  text: string,
  stretches: readonly TokenSequence[],
): WordSequence[] {
  return stretches.map(({ kind, tokens }) => {
    const words = readWords(text, tokens);
    return { kind, words, letterCase: letterCaseOf(words) };
  });
}

/** How a stretch uses capitals: as sentences do, on every longer word (a headline), or throughout. */
export type LetterCase = "sentence" | "title" | "capitals";

const FEWEST_WORDS = 3;
/** Headlines leave shorter words small. */
const SHORTEST_WORD = 4;
const MOST = 0.75;

/**
 * How a stretch uses capitals; a short one, and one with a full stop, is taken for a sentence. Names have
 * capitals in a sentence too, so a headline is told by its everyday words.
 */
export function letterCaseOf(words: readonly Word[]): LetterCase {
  const all = words.filter(({ text, hasContent }) => hasContent && text.length > 1);
  if (isMostly(all, ({ isUpper }) => isUpper)) return "capitals";
  const long = all.filter(({ text }) => text.length >= SHORTEST_WORD);
  if (words.at(-1)?.text === "." || !isMostly(long, ({ isCapital }) => isCapital)) {
    return "sentence";
  }
  const everyday = long.filter((word) => isWordListed("common-words", word));
  return isMostly(everyday, ({ isCapital }) => isCapital) ? "title" : "sentence";
}

function isMostly(words: readonly Word[], test: (word: Word) => boolean): boolean {
  return words.length >= FEWEST_WORDS && words.filter(test).length >= MOST * words.length;
}
