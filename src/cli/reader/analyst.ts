import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../assets/package-root.ts";
import type { AnalystData, AnalystMessage, AnalystRequest } from "./analyst-messages.ts";

/** Finds names and summaries in a thread of its own, so that no key has to wait for it. */
export interface Analyst {
  ask(request: AnalystRequest): void;
  close(): void;
}

/** Starts the work on an article. */
export function startAnalyst(
  { article, wantsNames }: AnalystData,
  onMessage: (message: AnalystMessage) => void,
): Analyst {
  const { fields: _, ...plain } = article;
  const workerData: AnalystData = { article: plain, wantsNames };
  const worker = new Worker(join(packageRoot(), "dist", "bin", "analyst.js"), { workerData });
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
