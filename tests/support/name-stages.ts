import { readFileSync } from "node:fs";
import { labelProbability } from "../../src/entities/crf/forward-backward.ts";
import { isInside, OUTSIDE, typeOfLabel } from "../../src/entities/crf/labels.ts";
import { analyseNames, entitiesIn, type NameAnalysis } from "../../src/entities/pipeline.ts";
import type { ArticleSequence } from "../../src/entities/sequence/token-sequences.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";

type Analysis = NameAnalysis<ArticleSequence>;
type Row = readonly (string | number)[];

/** The article that docs/how-names-are-found.md follows, and the sequence it shows: the first sentence. */
const ARTICLE = "tests/transcripts/files/talks.txt";
const SEQUENCE = 1;

/** A page with its stage tables, from `<!-- stage: NAME -->` to `<!-- /stage -->`, written anew. */
export async function withStages(markdown: string): Promise<string> {
  const article = await parseArticle(readFileSync(ARTICLE, "utf8"));
  const analysis = analyseNames(article, segment(article));
  const rows: Readonly<Record<string, readonly Row[]>> = {
    candidates: candidateRows(analysis),
    labels: labelRows(analysis),
    entities: entitiesIn(article, analysis).map(({ type, name, mentions }) => [
      name,
      type,
      mentions
        .map(({ text, mergedBy }) => (mergedBy ? `${text} (\`${mergedBy}\`)` : text))
        .join(", "),
    ]),
  };
  return markdown.replace(
    /(<!-- stage: (\w+) -->\n\|.*\n\|.*\n)(?:\|.*\n)*/g,
    (_, head: string, stage: string) => head + (rows[stage] ?? []).map(toLine).join(""),
  );
}

function toLine(row: Row): string {
  return `| ${row.join(" | ")} |\n`;
}

function candidateRows(analysis: Analysis): Row[] {
  const { candidates = [] } = analysis.sequences[SEQUENCE] ?? {};
  return [...new Set(candidates)].flatMap((one) => {
    if (!one) return [];
    const scores = one.scores.map((score) => score.toFixed(1));
    const evidence = one.evidence.map((code) => `\`${code}\``).join(", ");
    return [[one.words.map(({ text }) => text).join(" "), evidence, ...scores, one.type ?? "none"]];
  });
}

function labelRows(analysis: Analysis): Row[] {
  const { words = [], labels = [], candidateMask = [] } = analysis.sequences[SEQUENCE] ?? {};
  const { sums } = analysis.probabilitiesOf(SEQUENCE);
  return words.flatMap(({ text }, at) => {
    if (candidateMask[at] !== 1) return [];
    const label = labels[at] ?? OUTSIDE;
    return [[text, nameOf(label), labelProbability(sums, at, label).toFixed(2)]];
  });
}

function nameOf(label: number): string {
  const type = typeOfLabel(label);
  return type === undefined ? "outside" : `${isInside(label) ? "I" : "B"}-${type}`;
}
