/**
 * `npm run train:summary [-- --cross-validate]`: trains the summary ranker on `summaries/cnn.dev.jsonl` in
 * the data folder (`SUMMIT_READER_DATA`) and writes models/summary-ranker.bin, always the same bytes. With
 * `--cross-validate`, writes nothing and prints the scores of rankers on stories they were not trained on.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateRankers } from "./evaluate.ts";
import { crossValidationRankers, fitTrees } from "./fit.ts";
import { encodeTrees } from "./pack-trees.ts";
import { readStories } from "./stories.ts";

const FOLDS = 5;

const stories = await readStories(process.env.SUMMIT_READER_DATA ?? "../shared/data", "cnn.dev");
if (process.argv.includes("--cross-validate")) {
  console.table(evaluateRankers(stories, crossValidationRankers(stories, FOLDS)));
} else {
  const bytes = encodeTrees(fitTrees(stories));
  writeFileSync(join("models", "summary-ranker.bin"), bytes);
  console.log(`${bytes.length} bytes, sha256 ${createHash("sha256").update(bytes).digest("hex")}`);
}
