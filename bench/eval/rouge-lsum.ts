/**
 * Hits of summary-level LCS (ROUGE-Lsum): for each reference sentence the union of its longest common
 * subsequences with all summary sentences; a token counts at most as often as it stands in both texts.
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

/** Places in `a` of one longest common subsequence with `b`. */
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

/** Lengths of the longest common subsequences of all beginnings. */
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
