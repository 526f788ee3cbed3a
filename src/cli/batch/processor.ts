import type { Article, RawDocument } from "../../model/article.ts";
import type { Failure } from "../../model/failure.ts";
import { parseRawDocument } from "../../parsers/parse-article.ts";
import { rendererFor } from "../../renderers/render.ts";
import type { Renderer, RenderSettings } from "../../renderers/renderer.ts";
import { containers } from "../../sources/registry.ts";
import type { SourceItem } from "../../sources/source.ts";
import type { ArticleCommand } from "../command.ts";
import type { ArticleOptions } from "../options/article-options.ts";
import type { FailedOutcome, Outcome } from "../output/output.ts";
import { failureOf } from "../report.ts";

/** The options that decide how a document is parsed. */
export type ParseOptions = Pick<ArticleOptions, "input" | "encoding" | "htmlLimits">;

export type ProcessorOptions = ParseOptions & Pick<ArticleOptions, "format" | "debug">;

/** Turns one input into its part of the output; never rejects. */
export type Processor = (item: SourceItem) => Promise<Outcome>;

/** Makes the processor of a command with its options, in this thread. */
export async function createProcessor(
  command: ArticleCommand,
  view: RenderSettings,
  options: ProcessorOptions,
): Promise<Processor> {
  const entry = rendererFor(command.kind, options.format);
  const { create } = await entry.load();
  const renderer = command.aggregation ?? create(view);
  const recorder =
    command.aggregation === undefined && entry.recordsFailures ? renderer : undefined;
  return async (item) => {
    if ("failure" in item) return failed(item.failure, recorder);
    try {
      return await produce(item.document, command, renderer, view, options);
    } catch (error) {
      const { source } = item.document;
      const outcome = await failed(failureOf(error, source), recorder, fieldsOf(item.document));
      const stack = options.debug && error instanceof Error ? error.stack : undefined;
      return { ...outcome, ...(stack && { stack }) };
    }
  };
}

async function produce(
  document: RawDocument,
  command: ArticleCommand,
  renderer: Pick<Renderer, "render">,
  view: RenderSettings,
  options: ProcessorOptions,
): Promise<Outcome> {
  const article = await parseDocument(document, options);
  const result = await command.produce(article, view);
  const caution = command.caution?.(article);
  return {
    kind: "done",
    source: article.source,
    text: await renderer.render(result),
    isEmpty: command.isEmpty(result),
    ...(caution !== undefined && { caution }),
  };
}

/** Parses a document with the input options. */
export function parseDocument(
  document: RawDocument,
  { input, encoding, htmlLimits }: ParseOptions,
): Promise<Article> {
  const forced = input !== undefined && !Object.hasOwn(containers, input);
  return parseRawDocument(document, { encoding, htmlLimits, ...(forced && { format: input }) });
}

/** @param recorder Renders the failure's record; absent if the format has no place for one. */
async function failed(
  failure: Failure,
  recorder: Pick<Renderer, "render"> | undefined,
  fields?: Readonly<Record<string, unknown>>,
): Promise<FailedOutcome> {
  const text = await recorder?.render({ kind: "failure", failure, ...(fields && { fields }) });
  return { kind: "failed", failure, ...(text !== undefined && { text }) };
}

/** A failed JSONL record keeps the other fields it came with, to identify it. */
function fieldsOf({ content, format }: RawDocument): Readonly<Record<string, unknown>> | undefined {
  if (format !== "json") return undefined;
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
