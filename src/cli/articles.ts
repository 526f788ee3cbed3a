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
import { createProcessor } from "./batch/processor.ts";
import type { Batch } from "./batch/run-batch.ts";
import type { ArticleCommand, Invocation } from "./command.ts";
import { EXIT, type ExitCode, OutcomeCounter } from "./exit-code.ts";
import type { Host } from "./host.ts";
import type { ArticleOptions } from "./options/article-options.ts";
import type { BatchOptions } from "./options/batch.ts";
import { type OutputOptions, targetOf } from "./options/output.ts";
import { refuse } from "./options/values.ts";
import type { Journal } from "./output/journal.ts";
import { openOutput, writesDirectory } from "./output/open-output.ts";
import type { OutcomeOutput } from "./output/output.ts";
import { isWritten, refuseSameFile } from "./output/same-file.ts";
import { referencesOf, sourceContext } from "./references.ts";
import { renderSettings } from "./render-settings.ts";
import { createReporter } from "./report.ts";

/**
 * Runs a command on every article of its sources. Results come in input order, also with `--jobs`. A
 * failure is reported, becomes a record if the format has one for it, and never stops the rest.
 */
export async function runOnArticles(
  name: ResultKind,
  command: ArticleCommand,
  { operands, options, host }: Invocation<ArticleOptions>,
): Promise<ExitCode> {
  const references = await referencesOf(operands, options, host);
  const written = { output: targetOf(options), journal: options.journal };
  refuseSameFile(references, written);
  const context = sourceContext(options, host, (path) => isWritten(path, written));
  const { many, count, items } = await openSources(references, context);
  const view = renderSettings(name, options, scopeOf(command, options, many), host);
  const journal = await journalOf(name, options, host);
  const counter = new OutcomeCounter(counterOptions(references, options));
  const report = createReporter(command, counter, options, host);
  try {
    const output = await openDestination(command, view, options, host, journal, counter);
    const batch: Batch = { name, command, view, options, output, report, host, journal, count };
    try {
      if (!many && !journal) await runAlone(items, batch);
      else {
        const { runBatch } = await import("./batch/run-batch.ts");
        if (await runBatch(items, batch)) return await interrupted(output, options);
      }
      await output.close();
    } finally {
      await output.abandon();
    }
  } finally {
    journal?.close();
  }
  return counter.exitCode();
}

/** Opens the output, behind the aggregation of a command that makes one result of all articles. */
async function openDestination(
  { kind, aggregation }: ArticleCommand,
  view: RenderSettings,
  options: ArticleOptions,
  host: Host,
  journal: Journal | undefined,
  counter: OutcomeCounter,
): Promise<OutcomeOutput> {
  const entry = rendererFor(kind, options.format);
  const opened = await openOutput(entry, view, options, host, journal);
  return (await aggregation?.open(opened, await rendererOf(entry, view), counter)) ?? opened;
}

/** With `-o DIR/`, each article has its own file. */
function scopeOf(command: ArticleCommand, options: OutputOptions, many: boolean): OutputScope {
  if (command.aggregation !== undefined) return "corpus";
  return many && !writesDirectory(options) ? "several" : "one";
}

async function rendererOf(entry: RendererEntry, view: RenderSettings): Promise<Renderer> {
  return (await entry.load()).create(view);
}

/** Runs one article, without the batch code. */
async function runAlone(
  items: AsyncIterable<SourceItem>,
  { command, view, options, output, report }: Batch,
): Promise<void> {
  const workOn = await createProcessor(command, view, options);
  for await (const item of items) {
    await report(await output.write(await workOn(item), "", 0), item.origin);
  }
}

/** Options that change nothing in the output; a resumed run may have others. */
const NEUTRAL_OPTIONS = new Set<string>([
  "config",
  "debug",
  "force",
  "jobs",
  "journal",
  "output",
  "pager",
  "quiet",
  "timeout",
]);

async function journalOf(
  command: string,
  options: ArticleOptions,
  host: Host,
): Promise<Journal | undefined> {
  const { journal } = options;
  if (journal === undefined) return undefined;
  const output =
    targetOf(options) ?? refuse("--journal needs --output: standard output cannot be resumed");
  const { openJournal } = await import("./output/journal.ts");
  const relevant = Object.entries(options).filter(([name]) => !NEUTRAL_OPTIONS.has(name));
  return openJournal(journal, { command, output, options: Object.fromEntries(relevant) }, host);
}

/** Completes the document on standard output; a file stays as it was. */
async function interrupted(output: OutcomeOutput, options: OutputOptions): Promise<ExitCode> {
  if (targetOf(options) === undefined) await output.close();
  return EXIT.interrupted;
}

function counterOptions(references: readonly string[], options: OutputOptions & BatchOptions) {
  const { strict = false, exitStatus = false, format } = options;
  return { references: references.length, filter: format === "jsonl", strict, exitStatus };
}
