import type { ResultKind } from "../model/result.ts";
import { rendererFor } from "../renderers/render.ts";
import type {
  OutputScope,
  Renderer,
  RendererEntry,
  RenderSettings,
} from "../renderers/renderer.ts";
import { openSources } from "../sources/open-sources.ts";
import type { SourceItem } from "../sources/source.ts";
import type { ArticleCommand } from "./article-command.ts";
import type { Journal } from "./batch/journal.ts";
import { createProcessor } from "./batch/processor.ts";
import type { Batch } from "./batch/run-batch.ts";
import type { Invocation } from "./commands/command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { ArticleOptions } from "./options/article-options.ts";
import { type OutputOptions, targetOf } from "./options/output.ts";
import { refuse } from "./options/values.ts";
import { openOutput, writesDirectory } from "./output/open-output.ts";
import type { OutcomeOutput } from "./output/output.ts";
import { referencesOf, sourceContext } from "./references.ts";
import { reporterOf } from "./reporter.ts";
import { Tally } from "./tally.ts";
import { viewOf } from "./view.ts";

/**
 * Runs a command on every article that was asked for, in order; with `--jobs` several at a time. A
 * failure is reported, has its record where the format has a place for it, and never stops the rest.
 */
export async function runOnArticles(
  name: ResultKind,
  command: ArticleCommand,
  { operands, options, world }: Invocation<ArticleOptions>,
): Promise<ExitCode> {
  const references = await referencesOf(operands, options, world);
  const context = sourceContext(options, world);
  const { many, count, items } = await openSources(references, context);
  const view = viewOf(name, options, scopeOf(command, options, many), world);
  const journal = await journalOf(name, options);
  const entry = rendererFor(command.kind, options.format);
  const tally = new Tally(tallyOptions(references, options));
  const opened = await openOutput(entry, view, options, world, journal);
  const output =
    (await command.gathering?.open(opened, await rendererOf(entry, view), tally)) ?? opened;
  const report = reporterOf(command, tally, options, world);
  const batch: Batch = { name, command, view, options, output, report, world, journal, count };
  try {
    if (!many && !journal) await runAlone(items, batch);
    else {
      const { runBatch } = await import("./batch/run-batch.ts");
      if (await runBatch(items, batch)) return await interrupted(output, options);
    }
    await output.close();
  } finally {
    await output.abandon();
    journal?.close();
  }
  return tally.exitCode();
}

/** With `-o DIR/` each article has a file of its own. */
function scopeOf(command: ArticleCommand, options: OutputOptions, many: boolean): OutputScope {
  if (command.gathering !== undefined) return "together";
  return many && !writesDirectory(options) ? "several" : "one";
}

async function rendererOf(entry: RendererEntry, view: RenderSettings): Promise<Renderer> {
  return (await entry.load()).create(view);
}

/** One article: no group, no worker, no progress. */
async function runAlone(
  items: AsyncIterable<SourceItem>,
  { command, view, options, output, report }: Batch,
): Promise<void> {
  const workOn = await createProcessor(command, view, options);
  for await (const item of items) {
    await report(await output.write(await workOn(item), ""), item.origin);
  }
}

async function journalOf(command: string, options: ArticleOptions): Promise<Journal | undefined> {
  const { journal, format } = options;
  if (journal === undefined) return undefined;
  const output =
    targetOf(options) ?? refuse("--journal needs --output: standard output cannot be resumed");
  const { openJournal } = await import("./batch/journal.ts");
  return openJournal(journal, { command, format, output });
}

/** What was read stands on standard output as a whole document; a file stays as it was. */
async function interrupted(output: OutcomeOutput, options: ArticleOptions): Promise<ExitCode> {
  if (targetOf(options) === undefined) await output.close();
  return EXIT.interrupted;
}

function tallyOptions(references: readonly string[], options: ArticleOptions) {
  const { strict = false, exitStatus = false, format } = options;
  return { references: references.length, filter: format === "jsonl", strict, exitStatus };
}
