import { type Article, type Block, isProse } from "../../model/article.ts";
import type { Segmentation, Sentence, Token } from "../../model/segmentation.ts";
import { isWordListed } from "../gazetteer/gazetteer.ts";
import { readWords, type Word } from "./words.ts";

/** The part of an article that a sequence comes from; `text` covers everything else. */
export type SequenceKind = "text" | "headline" | "byline" | "dateline";

/** Tokens in which names are searched together: a sentence, a headline, a dateline, a table's row. */
export interface TokenSequence {
  readonly kind: SequenceKind;
  /** Spans of the text, in order, not overlapping. */
  readonly tokens: readonly Token[];
}

/** A token sequence of an article, with its position. */
export interface ArticleSequence extends TokenSequence {
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** Index of its sentence; `null` outside any sentence. */
  readonly sentence: number | null;
}

/** A token sequence with its words, as rules and features read it. */
export interface WordSequence {
  readonly kind: SequenceKind;
  readonly words: readonly Word[];
  readonly letterCase: LetterCase;
}

/** How a sequence uses capitals: as in a sentence, on every longer word as in a headline, or throughout. */
export type LetterCase = "sentence" | "title" | "capitals";

interface Draft extends ArticleSequence {
  readonly tokens: Token[];
}

const KINDS: Readonly<Partial<Record<Block["kind"], SequenceKind>>> = {
  headline: "headline",
  subheadline: "headline",
  heading: "headline",
  byline: "byline",
};

/** Splits an article into token sequences, in order. Skips code blocks. */
export function readTokenSequences(
  article: Article,
  segmentation: Segmentation,
): ArticleSequence[] {
  const sequences: Draft[] = [];
  let next = 0;
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === "code") continue;
    for (const token of segmentation.tokens(block)) {
      next = skipSentences(segmentation.sentences, next, token);
      const sentence = sentenceAt(segmentation.sentences, next, token);
      const last = sequences.at(-1);
      if (last && last.block === index && continues(article, last, token, sentence)) {
        last.tokens.push(token);
      } else {
        const kind = kindOf(article, block, token);
        sequences.push({ kind, block: index, sentence, tokens: [token] });
      }
    }
  }
  return sequences;
}

/** Index of the first sentence that ends after the token's start. */
function skipSentences(sentences: readonly Sentence[], from: number, token: Token): number {
  let at = from;
  while (at < sentences.length && (sentences[at]?.end ?? 0) <= token.start) at++;
  return at;
}

function sentenceAt(sentences: readonly Sentence[], at: number, token: Token): number | null {
  const sentence = sentences[at];
  return sentence && sentence.start <= token.start ? sentence.index : null;
}

/** The gap between two columns of a table in plain text. */
const COLUMN_GAP = /^(?: {3,}|[ \t]*\t[ \t]*)$/;

/**
 * Whether a token continues a sequence. A table column is a sequence of its own, and outside of sentences
 * so is a line: a table's row, a list of authors.
 */
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

/** Reads the words of all sequences. */
export function readWordSequences(
  text: string,
  sequences: readonly TokenSequence[],
): WordSequence[] {
  return sequences.map(({ kind, tokens }) => {
    const words = readWords(text, tokens);
    return { kind, words, letterCase: letterCaseOf(words) };
  });
}

const MIN_WORDS = 3;
/** Headlines write shorter words in small letters. */
const MIN_TITLE_WORD_CHARS = 4;
const MIN_CAPITAL_SHARE = 0.75;

/**
 * The letter case of a sequence. A short one, or one that ends in a full stop, counts as a sentence.
 * Because names are capitalized in sentences too, a headline must capitalize its everyday words.
 */
function letterCaseOf(words: readonly Word[]): LetterCase {
  const all = words.filter(({ text, hasContent }) => hasContent && text.length > 1);
  if (areMostly(all, ({ isUpper }) => isUpper)) return "capitals";
  const long = all.filter(({ text }) => text.length >= MIN_TITLE_WORD_CHARS);
  if (words.at(-1)?.text === "." || !areMostly(long, ({ isCapital }) => isCapital)) {
    return "sentence";
  }
  const everyday = long.filter((word) => isWordListed("common-words", word));
  return areMostly(everyday, ({ isCapital }) => isCapital) ? "title" : "sentence";
}

function areMostly(words: readonly Word[], test: (word: Word) => boolean): boolean {
  if (words.length < MIN_WORDS) return false;
  return words.filter(test).length >= MIN_CAPITAL_SHARE * words.length;
}
