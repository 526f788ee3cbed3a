import type { ResultKind } from "../../model/result.ts";
import type { RenderSettings } from "../../renderers/renderer.ts";
import type { SourceItem } from "../../sources/source.ts";
import type { ArticleCommand } from "../command.ts";
import type { Host } from "../host.ts";
import type { ArticleOptions } from "../options/article-options.ts";
import { type IndexedItem, type Journal, pendingItems, sourceOf } from "../output/journal.ts";
import type { Outcome, OutcomeOutput } from "../output/output.ts";
import { note, type Reporter } from "../report.ts";
import { gather, mapInOrder } from "./batching.ts";
import type { Pool } from "./pool.ts";
import { createProcessor } from "./processor.ts";
import { startProgress } from "./progress.ts";
import { stopsAtInterrupt } from "./stop.ts";

/** All that a batch needs besides its inputs. */
export interface Batch {
  readonly name: ResultKind;
  readonly command: ArticleCommand;
  readonly view: RenderSettings;
  readonly options: ArticleOptions;
  readonly output: OutcomeOutput;
  readonly report: Reporter;
  readonly host: Host;
  readonly journal: Journal | undefined;
  /** How many inputs there are, if known. */
  readonly count: number | undefined;
}

/** Limits of the group that a worker gets in one message. */
const GROUP = { count: 32, size: 131_072 };
/** Groups in flight for each worker: one in progress, one waiting, so that no worker is idle. */
const GROUPS_PER_WORKER = 2;

/**
 * Processes many inputs, `--jobs` at a time, and writes their outcomes in order.
 * @returns Whether the user interrupted; what was in flight then is finished and written.
 */
export async function runBatch(items: AsyncIterable<SourceItem>, batch: Batch): Promise<boolean> {
  const { options, output, report, host, journal } = batch;
  const jobs = options.jobs === "auto" ? host.parallelism : options.jobs;
  const stop = stopsAtInterrupt(host);
  const progress = await startProgress(batch);
  let hasWorked = false;
  const pool = jobs > 1 ? await startWorkers(jobs, batch) : await startHere(batch);
  try {
    const groups = gather(
      stop.until(pendingItems(items, journal)),
      jobs > 1 ? GROUP : { count: 1, size: 0 },
      sizeOf,
    );
    const window = jobs > 1 ? GROUPS_PER_WORKER * jobs : 1;
    const work = async (group: readonly IndexedItem[]) => ({
      group,
      outcomes: await pool.work(group.map(({ item }) => item)),
    });
    for await (const { group, outcomes } of mapInOrder(groups, window, work)) {
      for (const [at, outcome] of outcomes.entries()) {
        const { at: index, item } = group[at] as IndexedItem;
        const written = await output.write(outcome, sourceOf(item), index);
        progress.count(written);
        hasWorked = true;
        await report(written, item.origin);
      }
    }
    const done = journal?.entries.length ?? 0;
    if (!hasWorked && done > 0 && !options.quiet) {
      await note(`${options.journal}: nothing left to do, ${done} done before`, host);
    }
    return stop.isRequested();
  } finally {
    stop.forget();
    progress.finish();
    await pool.close();
  }
}

async function startWorkers(jobs: number, { name, options, view }: Batch): Promise<Pool> {
  const { startPool } = await import("./pool.ts");
  return startPool(jobs, { command: name, options, view });
}

/** A pool without threads, for one job. */
async function startHere({ command, view, options }: Batch): Promise<Pool> {
  const process = await createProcessor(command, view, options);
  const work = async (items: readonly SourceItem[]) => {
    const outcomes: Outcome[] = [];
    for (const item of items) outcomes.push(await process(item));
    return outcomes;
  };
  return { work, close: async () => {} };
}

function sizeOf({ item }: IndexedItem): number {
  return "document" in item ? item.document.content.length : 0;
}
