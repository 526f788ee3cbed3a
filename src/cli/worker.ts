/** The entry of a batch's worker thread: does a command's work on groups of inputs. */
import type { SourceItem } from "../sources/source.ts";
import { serve } from "../threads/serve.ts";
import type { WorkerData } from "./batch/pool.ts";
import { createProcessor } from "./batch/processor.ts";
import { commands } from "./commands/registry.ts";
import type { Outcome } from "./output/output.ts";

serve<WorkerData, readonly SourceItem[], Outcome[]>(async ({ command, options, view }) => {
  const { articleCommand } = await commands[command].load();
  const process = await createProcessor(articleCommand(options as never), view, options);
  return async (items) => {
    const outcomes: Outcome[] = [];
    for (const item of items) outcomes.push(await process(item));
    return outcomes;
  };
});
