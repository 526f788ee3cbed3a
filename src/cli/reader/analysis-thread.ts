import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../assets/package-root.ts";
import type { AnalysisData, AnalysisMessage, AnalysisRequest } from "./analysis-messages.ts";

/** Finds names and summaries in a thread of its own, so that no key has to wait for it. */
export interface AnalysisThread {
  ask(request: AnalysisRequest): void;
  close(): void;
}

/** Starts the work on an article. */
export function startAnalysisThread(
  { article, wantsNames }: AnalysisData,
  onMessage: (message: AnalysisMessage) => void,
): AnalysisThread {
  const { fields: _, ...plain } = article;
  const workerData: AnalysisData = { article: plain, wantsNames };
  const worker = new Worker(join(packageRoot(), "dist", "bin", "analysis.js"), { workerData });
  worker.on("message", onMessage);
  worker.on("error", (error) => onMessage({ kind: "engine-failed", why: error.message }));
  return {
    ask: (request) => worker.postMessage(request),
    close() {
      worker.removeAllListeners();
      worker.terminate();
    },
  };
}
