/** The entry of the analyst's thread: names of a growing part of the article, then what it is asked for. */
import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { findEntities } from "../../entities/pipeline.ts";
import { segment } from "../../segmentation/segment.ts";
import type { AnalysisData, AnalysisMessage, AnalysisRequest } from "./analysis-messages.ts";
import { growingParts } from "./growing-parts.ts";

const { article, wantsNames } = workerData as AnalysisData;

parentPort?.on("message", (request: AnalysisRequest) => {
  if (request === "summary") guard(summarizeArticle);
});
if (wantsNames) guard(findNames);

async function findNames(): Promise<void> {
  for (const { part, isComplete } of growingParts(article)) {
    say({ kind: "names", entities: findEntities(part, segment(part)), isComplete });
    await setImmediate();
  }
}

async function summarizeArticle(): Promise<void> {
  const { summarize } = await import("../../summarizers/summarize.ts");
  const { sentences } = await summarize(article, segment(article));
  say({ kind: "summary", sentences: sentences.map(({ start, end }) => ({ start, end })) });
}

async function guard(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    say({ kind: "engine-failed", why: error instanceof Error ? error.message : String(error) });
  }
}

function say(message: AnalysisMessage): void {
  parentPort?.postMessage(message);
}
