import { readAssetBytes } from "../assets/package-root.ts";
import type { Article } from "../model/article.ts";
import { ReaderError } from "../model/failure.ts";
import type { Segmentation } from "../model/segmentation.ts";
import type { RankedSentence, SummarizerModule } from "./ranking.ts";
import { createTreeRanker } from "./tree-ranker.ts";
import { decodeTrees } from "./trees-file.ts";

const FILE = "summary-ranker.bin";
const SOURCE = `models/${FILE}`;

let ranker: SummarizerModule["rank"] | undefined;

/**
 * The default: boosted regression trees, trained on news with summaries that people wrote, say how
 * likely a sentence is to stand in the best summary of three (see models/README.md).
 * @throws ReaderError `UNREADABLE` where the model is not there, cut short, or another version's.
 */
export function rank(article: Article, segmentation: Segmentation): readonly RankedSentence[] {
  ranker ??= createTreeRanker(decodeTrees(readModel(), SOURCE));
  return ranker(article, segmentation);
}

function readModel(): Uint8Array {
  try {
    return readAssetBytes("models", FILE);
  } catch (cause) {
    const why = "the installation is incomplete; install summit-reader again";
    throw new ReaderError({ code: "UNREADABLE", source: SOURCE, why }, { cause });
  }
}
