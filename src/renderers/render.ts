import type { CorpusResult } from "../model/corpus.ts";
import { pick } from "../model/registry.ts";
import type { ArticleResult, ResultKind } from "../model/result.ts";
import { type FormatName, renderers } from "./registry.ts";
import { type RendererEntry, type RenderOptions, withDefaults } from "./renderer.ts";

/** The formats for a kind of result, in the registry's order. */
export function formatsFor(kind: ResultKind): FormatName[] {
  const names = Object.keys(renderers) as FormatName[];
  return names.filter((name) => (renderers[name] as RendererEntry).kinds.includes(kind));
}

/**
 * The registry entry of a format.
 * @throws ReaderError `UNKNOWN_CHOICE` if there is no such format for this kind of result.
 */
export function rendererFor(kind: ResultKind, format: string): RendererEntry {
  const names = formatsFor(kind);
  return pick(Object.fromEntries(names.map((name) => [name, renderers[name]])), format, "format");
}

/**
 * Renders a result as a string.
 * @param format `text`, `json` or `jsonl`; for a whole article also `markdown` and `html`; for entities of
 *   one or several articles also `csv` and `tsv`.
 * @throws ReaderError `UNKNOWN_CHOICE` if there is no such format for this kind of result.
 */
export async function render(
  result: ArticleResult | CorpusResult,
  format: FormatName = "text",
  options: RenderOptions = {},
): Promise<string> {
  const isCorpus = result.kind === "corpus";
  const { create } = await rendererFor(isCorpus ? "entities" : result.kind, format).load();
  const renderer = create(withDefaults(options, isCorpus ? "corpus" : "one"));
  return renderer.head + (await renderer.render(result)) + renderer.tail;
}
