import { stem } from "./porter.ts";

/** F1 scores of a summary against a reference, 0 to 1. */
export interface RougeScores {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
  readonly rougeLsum: number;
}

/**
 * Computes ROUGE-1, ROUGE-2, ROUGE-L and ROUGE-Lsum like Google's `rouge_score` with stemming: lower-case
 * tokens of Latin letters and digits, the longer ones stemmed.
 * Source: Lin, "ROUGE: a package for automatic evaluation of summaries", ACL workshop Text
 * Summarization Branches Out, 2004.
 * @param reference The human summary. Both texts have one sentence per line.
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

/** Tokens of so many characters or fewer are not stemmed. */
const MAX_UNSTEMMED_LENGTH = 3;

const stems = new Map<string, string>();

/** The tokens that ROUGE counts. */
export function tokensOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((token) => {
    if (token.length <= MAX_UNSTEMMED_LENGTH) return token;
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

/**
 * Counts hits of summary-level LCS (ROUGE-Lsum): for each reference sentence, the union of its longest
 * common subsequences with all summary sentences. A token counts at most as often as it occurs in both texts.
 * Source: Lin, "ROUGE", 2004, section 3.2, as Google's `rouge_score` counts it.
 */
export function countUnionHits(
  reference: readonly (readonly string[])[],
  summary: readonly (readonly string[])[],
): number {
  const left = [countTokens(reference), countTokens(summary)];
  let hits = 0;
  for (const sentence of reference) {
    const union = new Set(summary.flatMap((other) => commonPlaces(sentence, other)));
    for (const place of [...union].sort((a, b) => a - b)) {
      const token = sentence[place] ?? "";
      if (left.some((counts) => (counts.get(token) ?? 0) === 0)) continue;
      for (const counts of left) counts.set(token, (counts.get(token) ?? 0) - 1);
      hits++;
    }
  }
  return hits;
}

function countTokens(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of sentences.flat()) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** Indices in `a` of one longest common subsequence with `b`. */
function commonPlaces(a: readonly string[], b: readonly string[]): number[] {
  const table = lengthsOf(a, b);
  const places: number[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      places.push(i - 1);
      i--;
      j--;
    } else if ((table[i]?.[j - 1] ?? 0) > (table[i - 1]?.[j] ?? 0)) j--;
    else i--;
  }
  return places;
}

/** Lengths of the longest common subsequences of all prefixes. */
function lengthsOf(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = [new Uint16Array(b.length + 1)];
  for (const [i, token] of a.entries()) {
    const above = table[i] as Uint16Array;
    const row = new Uint16Array(b.length + 1);
    for (const [j, other] of b.entries()) {
      const longer = Math.max(above[j + 1] ?? 0, row[j] ?? 0);
      row[j + 1] = token === other ? (above[j] ?? 0) + 1 : longer;
    }
    table.push(row);
  }
  return table;
}
