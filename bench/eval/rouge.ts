import { stem } from "./porter.ts";
import { countUnionHits } from "./rouge-lsum.ts";

/** F1 scores of a summary against a reference, 0 to 1. */
export interface RougeScores {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
  readonly rougeLsum: number;
}

/**
 * ROUGE-1, ROUGE-2, ROUGE-L and ROUGE-Lsum as Google's `rouge_score` counts them with stemming: lower case,
 * tokens of Latin letters and digits, longer ones stemmed.
 * Source: Lin, "ROUGE: a package for automatic evaluation of summaries", ACL workshop Text
 * Summarization Branches Out, 2004.
 * @param reference What a person wrote, one sentence a line, as is the summary.
 */
export function scoreRouge(reference: string, summary: string): RougeScores {
  const wanted = tokensOf(reference);
  const given = tokensOf(summary);
  return {
    rouge1: overlap(gramsOf(wanted, 1), gramsOf(given, 1)),
    rouge2: overlap(gramsOf(wanted, 2), gramsOf(given, 2)),
    rougeL: f1(longestCommon(wanted, given), wanted.length, given.length),
    rougeLsum: f1(
      countUnionHits(linesOf(reference), linesOf(summary)),
      wanted.length,
      given.length,
    ),
  };
}

/** Tokens that are stemmed have more letters than this. */
const UNSTEMMED_LENGTH = 3;

const stems = new Map<string, string>();

/** A text as ROUGE counts it. */
export function tokensOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((token) => {
    if (token.length <= UNSTEMMED_LENGTH) return token;
    const known = stems.get(token) ?? stem(token);
    stems.set(token, known);
    return known;
  });
}

function linesOf(text: string): string[][] {
  return text.split("\n").map(tokensOf);
}

function gramsOf(tokens: readonly string[], size: number): string[] {
  const count = Math.max(0, tokens.length - size + 1);
  return Array.from({ length: count }, (_, at) => tokens.slice(at, at + size).join(" "));
}

function overlap(wanted: readonly string[], given: readonly string[]): number {
  const left = new Map<string, number>();
  for (const gram of wanted) left.set(gram, (left.get(gram) ?? 0) + 1);
  let hits = 0;
  for (const gram of given) {
    const count = left.get(gram) ?? 0;
    if (count > 0) hits++;
    left.set(gram, count - 1);
  }
  return f1(hits, wanted.length, given.length);
}

/** Length of the longest common subsequence, with one row of the table at a time. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let above = new Uint32Array(b.length + 1);
  for (const token of a) {
    const row = new Uint32Array(b.length + 1);
    for (const [at, other] of b.entries()) {
      const longer = Math.max(above[at + 1] ?? 0, row[at] ?? 0);
      row[at + 1] = token === other ? (above[at] ?? 0) + 1 : longer;
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

function f1(hits: number, wanted: number, given: number): number {
  return hits === 0 ? 0 : (2 * hits) / (wanted + given);
}
