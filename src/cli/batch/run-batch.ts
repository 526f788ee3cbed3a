import type { SourceItem } from "../../sources/source.ts";
import type { Batch } from "./batch.ts";
import { gather } from "./gather.ts";
import { skipDone, sourceOf } from "./journal.ts";
import { mapInOrder } from "./map-in-order.ts";
import type { Outcome } from "./outcome.ts";
import type { Pool } from "./pool.ts";
import { createProcessor } from "./processor.ts";
import { startProgress } from "./progress.ts";
import { stopsAtInterrupt } from "./stop.ts";

/** What a worker gets at once: a message costs as much as a short article. */
const GROUP = { count: 32, size: 131_072 };
/** Groups in flight for each worker: one that it has, one that waits for it. */
const GROUPS_AHEAD = 2;

/**
 * Works through many inputs, with `--jobs` several at a time, and writes their outcomes in order.
 * @returns Whether the user interrupted; what was in flight then is finished and written.
 */
export async function runBatch(items: AsyncIterable<SourceItem>, batch: Batch): Promise<boolean> {
  const { options, output, report, host, journal } = batch;
  const jobs = options.jobs === "auto" ? host.parallelism : options.jobs;
  const stop = stopsAtInterrupt(host);
  const progress = await startProgress(batch);
  const pool = jobs > 1 ? await startWorkers(jobs, batch) : await startHere(batch);
  try {
    const groups = gather(
      stop.until(journal ? skipDone(items, journal) : items),
      jobs > 1 ? GROUP : { count: 1, size: 0 },
      sizeOf,
    );
    const window = jobs > 1 ? GROUPS_AHEAD * jobs : 1;
    const work = async (group: readonly SourceItem[]) => ({
      group,
      outcomes: await pool.work(group),
    });
    for await (const { group, outcomes } of mapInOrder(groups, window, work)) {
      for (const [at, outcome] of outcomes.entries()) {
        const item = group[at] as SourceItem;
        const written = await output.write(outcome, sourceOf(item));
        progress.count(written);
        await report(written, item.origin);
      }
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

/** No worker: the same work in this thread. */
async function startHere({ command, view, options }: Batch): Promise<Pool> {
  const workOn = await createProcessor(command, view, options);
  const work = async (items: readonly SourceItem[]) => {
    const outcomes: Outcome[] = [];
    for (const item of items) outcomes.push(await workOn(item));
    return outcomes;
  };
  return { work, close: async () => {} };
}

function sizeOf(item: SourceItem): number {
  return "document" in item ? item.document.content.length : 0;
}
