import { join } from "node:path";
import { Piscina } from "piscina";
import { packageRoot } from "../../assets/package-root.ts";
import type { SourceItem } from "../../sources/source.ts";
import { failureOf } from "../report.ts";
import type { Outcome } from "./outcome.ts";
import type { WorkerData } from "./worker-data.ts";

/** Worker threads that all do the same work. */
export interface Pool {
  /** The outcomes of a group, in its order; never rejects. */
  work(items: readonly SourceItem[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/**
 * Starts `jobs` worker threads. One that dies is replaced; of the group that it had, the articles are
 * tried again one at a time, so that only the one that killed it fails.
 * @param filename The module whose default export works on a group.
 */
export function startPool(jobs: number, workerData: WorkerData, filename = workerFile()): Pool {
  const piscina = new Piscina({
    filename,
    workerData,
    minThreads: jobs,
    maxThreads: jobs,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  const runGroup = (items: readonly SourceItem[]): Promise<Outcome[]> =>
    piscina.run(items.map(withOwnBytes));
  const runAlone = async (item: SourceItem): Promise<Outcome> => {
    try {
      const [outcome] = await runGroup([item]);
      if (outcome) return outcome;
      throw new Error("a worker gave no answer");
    } catch (error) {
      const source = "document" in item ? item.document.source : undefined;
      return { kind: "failed", failure: failureOf(error, source) };
    }
  };
  return {
    async work(items) {
      try {
        return await runGroup(items);
      } catch {
        const outcomes: Outcome[] = [];
        for (const item of items) outcomes.push(await runAlone(item));
        return outcomes;
      }
    },
    close: () => piscina.destroy(),
  };
}

/** In the built package; there is none in the source tree before it is built. */
function workerFile(): string {
  return join(packageRoot(), "dist", "bin", "worker.js");
}

/** Bytes are often a view of a larger buffer, all of which would be sent. */
function withOwnBytes(item: SourceItem): SourceItem {
  if (!("document" in item) || typeof item.document.content === "string") return item;
  const content = Uint8Array.from(item.document.content);
  return { ...item, document: { ...item.document, content } };
}
