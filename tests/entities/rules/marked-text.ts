import { findCandidates } from "../../../src/entities/rules/candidates.ts";
import { scoreCandidates } from "../../../src/entities/rules/score-candidates.ts";
import type { ScoredCandidate } from "../../../src/entities/rules/scored-candidate.ts";
import {
  readTokenSequences,
  readWordSequences,
  type WordSequence,
} from "../../../src/entities/sequence/token-sequences.ts";
import type { Article } from "../../../src/model/article.ts";
import type { TextBlock } from "../../../src/model/compose.ts";
import { segment } from "../../../src/segmentation/segment.ts";
import { articleOf } from "../article-of.ts";

/** Marked words of a text, as in "in [Lyon|place]". */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

/** An article, its token sequences as the rules read them, and the marks that were taken out of its text. */
interface MarkedText {
  readonly article: Article;
  readonly views: readonly WordSequence[];
  readonly marks: readonly Mark[];
}

/** Reads a text whose words are marked as `[words]` or `[words|note]`. */
export function readMarked(marked: string, kind: TextBlock["kind"] = "paragraph"): MarkedText {
  const marks: Mark[] = [];
  let text = "";
  for (const [whole, words, note = ""] of marked.matchAll(/\[([^\]|]+)\|?([^\]]*)\]|[^[]+/g)) {
    if (words !== undefined)
      marks.push({ start: text.length, end: text.length + words.length, note });
    text += words ?? whole;
  }
  const article = articleOf({ kind, text });
  return {
    article,
    views: readWordSequences(text, readTokenSequences(article, segment(article))),
    marks,
  };
}

/** Writes marks into a text. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  let written = "";
  let last = 0;
  for (const { start, end, note } of marks) {
    written += `${text.slice(last, start)}[${text.slice(start, end)}${note && `|${note}`}]`;
    last = end;
  }
  return written + text.slice(last);
}

/** Marks the candidates of a text, with "|titled" after a title. */
export function markCandidates({ article: { text }, views }: MarkedText): string {
  const marks = views.flatMap((view, index) =>
    findCandidates(view, index).map(({ start, end, titled }) => ({
      start: view.words[start]?.start ?? 0,
      end: view.words[end - 1]?.end ?? 0,
      note: titled ? "titled" : "",
    })),
  );
  return writeMarks(text, marks);
}

/** Marks the candidates of a text by the type that the rules choose. */
export function markTypes({ article: { text }, views }: MarkedText): string {
  const marks = scoreCandidates(views).map(({ words, type }) => ({
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    note: type ?? "",
  }));
  return writeMarks(text, marks);
}

/** Scores the first marked words; undefined if they are no candidate. */
export function scoreMarked({ views, marks: [mark] }: MarkedText): ScoredCandidate | undefined {
  return scoreCandidates(views).find(
    ({ words }) => words[0]?.start === mark?.start && words.at(-1)?.end === mark?.end,
  );
}
