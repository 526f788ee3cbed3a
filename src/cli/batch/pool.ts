import { join } from "node:path";
import { packageRoot } from "../../assets/package-root.ts";
import type { ResultKind } from "../../model/result.ts";
import type { RenderSettings } from "../../renderers/renderer.ts";
import type { SourceItem } from "../../sources/source.ts";
import { NotBegunError, startThread, type Thread } from "../../threads/thread.ts";
import type { ArticleOptions } from "../options/article-options.ts";
import type { Outcome } from "../output/output.ts";
import { failureOf } from "../report.ts";

/** The command that a worker thread runs, and its options. */
export interface WorkerData {
  readonly command: ResultKind;
  readonly options: ArticleOptions;
  readonly view: RenderSettings;
}

/** Worker threads that all do the same work. */
export interface Pool {
  /** The outcomes of a group, in its order; never rejects. */
  work(items: readonly SourceItem[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/** In the built package; the source tree has none until it is built. */
const WORKER = join("dist", "bin", "worker.js");

type BatchThread = Thread<readonly SourceItem[], Outcome[]>;

/**
 * Starts `jobs` worker threads. A thread that crashes is replaced. Its group is tried again one article at
 * a time, so only the article that crashed it fails.
 * @param entry The module that the threads run.
 */
export function startPool(
  jobs: number,
  data: WorkerData,
  entry = join(packageRoot(), WORKER),
): Pool {
  const start = (): BatchThread => startThread(entry, { data });
  const threads = Array.from({ length: jobs }, start);
  let isClosed = false;

  const run = async (items: readonly SourceItem[]): Promise<Outcome[]> => {
    if (isClosed) throw new Error("the pool is closed");
    for (const [at, thread] of threads.entries()) if (!thread.isAlive) threads[at] = start();
    const thread = threads.reduce((least, one) => (one.pending < least.pending ? one : least));
    const { group, buffer } = pack(items);
    try {
      return await thread.ask(group, { transfer: [buffer] });
    } catch (error) {
      if (error instanceof NotBegunError) return run(items);
      throw error;
    }
  };
  const runAlone = async (item: SourceItem): Promise<Outcome> => {
    try {
      const [outcome] = await run([item]);
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
        return await run(items);
      } catch {
        const outcomes: Outcome[] = [];
        for (const item of items) outcomes.push(await runAlone(item));
        return outcomes;
      }
    },
    async close() {
      isClosed = true;
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

/**
 * Copies a group's bytes into one buffer that can move to a thread. The originals are often views of much
 * larger buffers, and stay here for a second try.
 */
function pack(items: readonly SourceItem[]): { group: SourceItem[]; buffer: ArrayBuffer } {
  const bytesOf = (item: SourceItem) =>
    "document" in item && typeof item.document.content !== "string"
      ? item.document.content
      : undefined;
  const size = items.reduce((sum, item) => sum + (bytesOf(item)?.length ?? 0), 0);
  const buffer = new ArrayBuffer(size);
  let end = 0;
  const group = items.map((item) => {
    const bytes = bytesOf(item);
    if (!("document" in item) || bytes === undefined) return item;
    const content = new Uint8Array(buffer, end, bytes.length);
    content.set(bytes);
    end += bytes.length;
    return { ...item, document: { ...item.document, content } };
  });
  return { group, buffer };
}
