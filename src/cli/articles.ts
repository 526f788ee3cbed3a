import type { Article, RawDocument } from "../model/article.ts";
import type { FailureResult, Result } from "../model/result.ts";
import { parseRawDocument } from "../parsers/parse-article.ts";
import { rendererFor } from "../renderers/render.ts";
import type { RenderOptions } from "../renderers/renderer.ts";
import { asksForMany, openSources } from "../sources/open-sources.ts";
import { containers } from "../sources/registry.ts";
import type { SourceItem } from "../sources/source.ts";
import type { ArticleCommand } from "./article-command.ts";
import type { Invocation } from "./commands/command.ts";
import type { ExitCode } from "./exit-code.ts";
import { failureOf } from "./failure-of.ts";
import type { SharedOptions } from "./options.ts";
import { openOutput } from "./output/open-output.ts";
import { referencesOf, sourceContext } from "./references.ts";
import { note } from "./report.ts";
import { reporterOf } from "./reporter.ts";
import { Tally } from "./tally.ts";
import { viewOf } from "./view.ts";
import type { World } from "./world.ts";

/**
 * Runs a command on every article that was asked for, one at a time and in order. A failure is
 * reported, has its record where the format has a place for it, and never stops the rest.
 */
export async function runOnArticles(
  command: ArticleCommand,
  { operands, options, world }: Invocation<SharedOptions>,
): Promise<ExitCode> {
  const references = await referencesOf(operands, options, world);
  const context = sourceContext(options, world);
  const view = viewOf(options, await asksForMany(references, context), world);
  const output = await openOutput(rendererFor(command.kind, options.format), view, options, world);
  const tally = new Tally(tallyOptions(references, options));
  const report = reporterOf(command, tally, options, world);
  try {
    for await (const item of openSources(references, context)) {
      const made = await resultOf(item, command, view, options, world);
      const written = await output.write(made, "document" in item ? item.document.source : "");
      await report(written, item.origin);
    }
    await output.close();
  } finally {
    await output.abandon();
  }
  return tally.exitCode();
}

function tallyOptions(references: readonly string[], options: SharedOptions) {
  const { strict = false, exitStatus = false, format } = options;
  return { references: references.length, filter: format === "jsonl", strict, exitStatus };
}

async function resultOf(
  item: SourceItem,
  command: ArticleCommand,
  view: RenderOptions,
  options: SharedOptions,
  world: World,
): Promise<Result> {
  if ("failure" in item) return { kind: "failure", failure: item.failure };
  try {
    return await command.produce(await parse(item.document, options), view);
  } catch (error) {
    if (options.debug && error instanceof Error) await note(error.stack ?? error.message, world);
    return failureResult(error, item.document);
  }
}

function parse(document: RawDocument, { input }: SharedOptions): Promise<Article> {
  const forced = input !== undefined && !Object.hasOwn(containers, input);
  return parseRawDocument(document, forced ? { format: input } : {});
}

/** A failed record keeps the fields that came with it, so that it can be told which one it was. */
function failureResult(error: unknown, { source, content, format }: RawDocument): FailureResult {
  const fields = format === "json" ? fieldsOf(content) : undefined;
  return { kind: "failure", failure: failureOf(error, source), ...(fields && { fields }) };
}

function fieldsOf(content: RawDocument["content"]): Readonly<Record<string, unknown>> | undefined {
  try {
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    const record: unknown = JSON.parse(text);
    if (typeof record !== "object" || record === null || Array.isArray(record)) return undefined;
    const { text: _, html: __, ...fields } = record as Record<string, unknown>;
    return fields;
  } catch {
    return undefined;
  }
}
