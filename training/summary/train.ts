/**
 * `npm run train:summary [-- --cross-validate]`: trains the summary ranker on `summaries/cnn.dev.jsonl` of
 * the data folder (`SUMMIT_READER_DATA`) and writes models/summary-ranker.bin, the same bytes each time;
 * with `--cross-validate` writes nothing and prints figures of rankers that never saw what they rank.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateRankers } from "./evaluate.ts";
import { fitTrees, rankersOfUnseen } from "./fit.ts";
import { encodeTrees } from "./pack-trees.ts";
import { readStories } from "./stories.ts";

const FOLDS = 5;

const stories = await readStories(process.env.SUMMIT_READER_DATA ?? "../shared/data", "cnn.dev");
if (process.argv.includes("--cross-validate")) {
  console.table(evaluateRankers(stories, rankersOfUnseen(stories, FOLDS)));
} else {
  const bytes = encodeTrees(fitTrees(stories));
  writeFileSync(join("models", "summary-ranker.bin"), bytes);
  console.log(`${bytes.length} bytes, sha256 ${createHash("sha256").update(bytes).digest("hex")}`);
}
