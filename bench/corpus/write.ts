import { closeSync, openSync, writeSync } from "node:fs";
import { generateArticle } from "./generate.ts";

/** Size and contents of a generated file. */
export interface CorpusShape {
  readonly articles: number;
  /** Paragraphs per article. */
  readonly paragraphs: number;
  /** One line in so many is a hazard: not a valid record, or with odd line ends or characters. */
  readonly hazardEvery?: number;
}

/** A generated file. */
export interface Corpus {
  readonly path: string;
  readonly articles: number;
  readonly words: number;
  readonly bytes: number;
}

const ARTICLES_PER_WRITE = 1000;

const HAZARDS: readonly ((line: string) => string)[] = [
  () => "",
  (line) => line.slice(0, line.length >> 1),
  () => '{"id":"no text","desk":{"number":0}}',
  (line) => `${line}\r`,
  (line) => line.replace("généré", "line\u2028separator \u{1f4f0} café"),
  () => "[1,2,3]",
];

/** Writes generated articles as JSON Lines. The same shape gives the same bytes. */
export function writeCorpus(path: string, shape: CorpusShape): Corpus {
  const { articles, paragraphs, hazardEvery = Number.POSITIVE_INFINITY } = shape;
  const file = openSync(path, "w");
  let words = 0;
  let bytes = 0;
  for (let start = 0; start < articles; start += ARTICLES_PER_WRITE) {
    const lines: string[] = [];
    for (let index = start; index < Math.min(articles, start + ARTICLES_PER_WRITE); index++) {
      const generated = generateArticle(index, paragraphs);
      words += generated.words;
      lines.push(`${spoil(generated.line, index, hazardEvery)}\n`);
    }
    bytes += writeSync(file, lines.join(""));
  }
  closeSync(file);
  return { path, articles, words, bytes };
}

function spoil(line: string, index: number, every: number): string {
  if (index % every !== every - 1) return line;
  const hazard = HAZARDS[Math.floor(index / every) % HAZARDS.length];
  return hazard ? hazard(line) : line;
}
