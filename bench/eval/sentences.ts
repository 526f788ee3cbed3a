import { createRequire } from "node:module";
import { join } from "node:path";
import { composeArticle } from "../../src/model/compose.ts";
import type { Span } from "../../src/model/span.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { readJsonLines } from "../../training/read-data.ts";

/** One row of the table: exact sentences found by one system in one set; figures in percent. */
export interface SentenceRow {
  readonly suite: "sentences";
  readonly set: string;
  readonly system: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface GoldText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

interface System {
  readonly name: string;
  readonly split: (text: string) => readonly Span[];
}

const SETS = ["ewt.dev", "gum-interview.dev", "gum-academic.dev"];

/**
 * Scores the sentences of this package and of unmodified `compromise/one` by exact spans.
 * @param dataFolder Holds `sentences/<set>.jsonl` with lines `{text, sentences: [{start, end}]}`; a missing
 *   set has no rows.
 */
export function scoreSentences(dataFolder: string): SentenceRow[] {
  const systems: System[] = [
    { name: "compromise", split: unmodifiedSplitter() },
    { name: "summit-reader", split: (text) => segment(articleOf(text)).sentences },
  ];
  return SETS.flatMap((set) => {
    const gold = readJsonLines<GoldText>(join(dataFolder, "sentences", `${set}.jsonl`));
    return gold ? systems.map((system) => scoreSet(set, gold, system)) : [];
  });
}

function articleOf(text: string) {
  return composeArticle([{ kind: "paragraph", text }], { source: "gold", format: "text" });
}

/** Uses the CommonJS build: it is a separate object that our plugin does not change. */
function unmodifiedSplitter(): System["split"] {
  const world = createRequire(import.meta.url)("compromise/one").world();
  return (text) => spansOf(world.methods.one.tokenize.splitSentences(text, world));
}

function spansOf(sentences: readonly string[]): Span[] {
  let at = 0;
  return sentences.map((sentence) => {
    const start = at + sentence.length - sentence.trimStart().length;
    const end = at + sentence.trimEnd().length;
    at += sentence.length;
    return { start, end };
  });
}

function scoreSet(set: string, gold: readonly GoldText[], system: System): SentenceRow {
  let expected = 0;
  let found = 0;
  let right = 0;
  for (const { text, sentences } of gold) {
    const wanted = new Set(sentences.map(({ start, end }) => `${start}-${end}`));
    const spans = system.split(text);
    expected += wanted.size;
    found += spans.length;
    right += spans.filter(({ start, end }) => wanted.has(`${start}-${end}`)).length;
  }
  const precision = percent(right, found);
  const recall = percent(right, expected);
  return {
    suite: "sentences",
    set,
    system: system.name,
    precision,
    recall,
    f1: percent(2 * right, found + expected),
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
