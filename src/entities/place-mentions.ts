import type { Mention } from "../model/entity.ts";
import type { ArticleStretch } from "./stretches.ts";
import type { TaggedSpan } from "./tagger.ts";

/** Spans with the sentence and the block they stand in; both lists in article order. */
export function placeMentions(
  text: string,
  stretches: readonly ArticleStretch[],
  spans: readonly TaggedSpan[],
): Mention[] {
  let at = 0;
  return spans.map((span) => {
    const { type, start, end, listed, confidence } = span;
    while (at + 1 < stretches.length && lastEnd(stretches[at]) <= start) at++;
    const { sentence = null, block = 0 } = stretches[at] ?? {};
    const mention = { type, start, end, text: text.slice(start, end), sentence, block };
    return listed === undefined && confidence === undefined ? mention : { ...span, ...mention };
  });
}

function lastEnd(stretch: ArticleStretch | undefined): number {
  return stretch?.tokens.at(-1)?.end ?? 0;
}
