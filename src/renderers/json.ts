import { toRecord } from "./record.ts";
import type { Renderer, RenderSettings } from "./renderer.ts";
import { escapeJson } from "./sanitize.ts";

const INDENT = 2;

/**
 * One JSON document, indented: an object, or an array where several articles were asked for. Where
 * one was asked for and several came, one document stands after the other.
 */
export function create(options: RenderSettings): Renderer {
  const many = options.scope === "several";
  const margin = many ? " ".repeat(INDENT) : "";
  return {
    head: many ? "[\n" : "",
    separator: many ? ",\n" : "\n",
    tail: many ? "\n]\n" : "\n",
    render(result) {
      const json = escapeJson(JSON.stringify(toRecord(result, options), null, INDENT));
      return margin + json.replaceAll("\n", `\n${margin}`);
    },
  };
}
