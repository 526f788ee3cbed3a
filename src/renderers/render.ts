import { pick } from "../model/registry.ts";
import type { ArticleResult, ResultKind } from "../model/result.ts";
import type { CorpusResult } from "../model/together.ts";
import { type FormatName, renderers } from "./registry.ts";
import { type RendererEntry, type RenderOptions, withDefaults } from "./renderer.ts";

/** The formats that can show results of a kind, in the registry's order. */
export function formatsFor(kind: ResultKind): FormatName[] {
  const names = Object.keys(renderers) as FormatName[];
  return names.filter((name) => (renderers[name] as RendererEntry).kinds.includes(kind));
}

/**
 * The registry entry of a format, if it can show results of that kind.
 * @throws ReaderError `UNKNOWN_CHOICE` with the formats that can.
 */
export function rendererFor(kind: ResultKind, format: string): RendererEntry {
  const names = formatsFor(kind);
  return pick(Object.fromEntries(names.map((name) => [name, renderers[name]])), format, "format");
}

/**
 * One result as a string.
 * @param format A name from the registry: `text`, `json`, `jsonl`, and `csv`, `tsv` for entities
 *   of one article or of several together.
 * @throws ReaderError `UNKNOWN_CHOICE` for a format that does not exist or cannot show the result.
 */
export async function render(
  result: ArticleResult | CorpusResult,
  format: FormatName = "text",
  options: RenderOptions = {},
): Promise<string> {
  const isTogether = result.kind === "together";
  const { create } = await rendererFor(isTogether ? "entities" : result.kind, format).load();
  const renderer = create(withDefaults(options, isTogether ? "together" : "one"));
  return renderer.head + (await renderer.render(result)) + renderer.tail;
}
