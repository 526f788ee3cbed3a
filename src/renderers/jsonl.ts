import { togetherRecords, toRecord } from "./record.ts";
import type { Renderer, RenderSettings } from "./renderer.ts";
import { escapeJson } from "./sanitize.ts";

/** One JSON object a line and article (jsonlines.org); of a list over all articles, a line an entity. */
export function create(options: RenderSettings): Renderer {
  return {
    head: "",
    separator: "",
    tail: "",
    render: (result) =>
      result.kind === "together"
        ? togetherRecords(result).map(toLine).join("")
        : toLine(toRecord(result, options)),
  };
}

function toLine(record: object): string {
  return `${escapeJson(JSON.stringify(record))}\n`;
}
