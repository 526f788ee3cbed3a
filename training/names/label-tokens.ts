import type { FeatureSequence } from "../../src/entities/crf/feature-sequence.ts";
import { labelOf, OUTSIDE } from "../../src/entities/crf/labels.ts";
import { countLeadingTitles } from "../../src/entities/postprocess/boundaries.ts";
import type { Word } from "../../src/entities/sequence/words.ts";
import type { ReadText } from "./read-text.ts";

/** The annotators' labels of a sequence. */
export interface TokenLabels {
  readonly labels: Uint8Array;
  /** 0 where the label is unknown. */
  readonly known: Uint8Array;
}

/** Labels every token. The label is unknown where a name ends inside a token. */
export function labelTokens(
  sequences: readonly FeatureSequence[],
  { entities, skip }: ReadText,
): TokenLabels[] {
  const names = [...entities].sort((a, b) => a.start - b.start || b.end - a.end);
  const unknown = [...skip].sort((a, b) => a.start - b.start);
  let next = 0;
  let hidden = 0;
  return sequences.map(({ words }) => {
    const labels = new Uint8Array(words.length).fill(OUTSIDE);
    const known = new Uint8Array(words.length).fill(1);
    let open: number | undefined;
    for (const [at, { start, end }] of words.entries()) {
      while ((unknown[hidden]?.end ?? end) <= start) hidden++;
      if ((unknown[hidden]?.start ?? end) < end) known[at] = 0;
      while ((names[next]?.end ?? end) <= start) next++;
      const name = names[next];
      if (!name || name.start >= end) continue;
      labels[at] = labelOf(name.type, open !== next);
      open = next;
      if (name.start > start || name.end < end) known[at] = 0;
    }
    freeTitles(words, labels);
    return { labels, known };
  });
}

/** Some corpora include titles in the names of persons. */
function freeTitles(words: readonly Word[], labels: Uint8Array): void {
  const person = labelOf("person", true);
  for (let at = 0; at < words.length; at++) {
    if (labels[at] !== person) continue;
    let end = at + 1;
    while (labels[end] === labelOf("person", false)) end++;
    const titles = countLeadingTitles(words, at, end);
    labels.fill(OUTSIDE, at, at + titles);
    labels[at + titles] = person;
  }
}
