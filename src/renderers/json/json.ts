import type { Renderer, RendererModule, RenderSettings } from "../renderer.ts";
import { escapeJson } from "../sanitize.ts";
import { corpusRecords, toRecord } from "./record.ts";

const INDENT = 2;

/**
 * One indented JSON document: an object for one article, an array for several. If one article was
 * expected and more come, their objects follow one another.
 */
export const json: RendererModule = { create: createJson };

/** JSON Lines (jsonlines.org): an article per line; for several articles together, an entity per line. */
export const jsonl: RendererModule = { create: createJsonLines };

function createJson(settings: RenderSettings): Renderer {
  const several = settings.scope === "several";
  const margin = several ? " ".repeat(INDENT) : "";
  return {
    head: several ? "[\n" : "",
    separator: several ? ",\n" : "\n",
    tail: several ? "\n]\n" : "\n",
    render(result) {
      const text = escapeJson(JSON.stringify(toRecord(result, settings), null, INDENT));
      return margin + text.replaceAll("\n", `\n${margin}`);
    },
  };
}

function createJsonLines(settings: RenderSettings): Renderer {
  return {
    head: "",
    separator: "",
    tail: "",
    render: (result) =>
      result.kind === "corpus"
        ? corpusRecords(result).map(toLine).join("")
        : toLine(toRecord(result, settings)),
  };
}

function toLine(record: object): string {
  return `${escapeJson(JSON.stringify(record))}\n`;
}
