/** The entry of a worker thread: does a command's work on groups of inputs. */
import { workerData } from "node:worker_threads";
import type { SourceItem } from "../../sources/source.ts";
import { commands } from "../commands/registry.ts";
import type { Outcome } from "./outcome.ts";
import { createProcessor, type Processor } from "./processor.ts";
import type { WorkerData } from "./worker-data.ts";

let processor: Promise<Processor> | undefined;

/** The outcomes of a group, in its order. */
export default async function work(items: readonly SourceItem[]): Promise<Outcome[]> {
  processor ??= prepare(workerData);
  const workOn = await processor;
  const outcomes: Outcome[] = [];
  for (const item of items) outcomes.push(await workOn(item));
  return outcomes;
}

async function prepare({ command, options, view }: WorkerData): Promise<Processor> {
  const { articleCommand } = await commands[command].load();
  return createProcessor(articleCommand(options as never), view, options);
}
