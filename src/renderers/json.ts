import { toRecord } from "./record.ts";
import type { Renderer, RenderOptions } from "./renderer.ts";
import { escapeJson } from "./sanitize.ts";

const INDENT = 2;

/**
 * One JSON document, indented: an object, or an array where several articles were asked for. Where
 * one was asked for and several came, one document stands after the other.
 */
export function create(options: RenderOptions): Renderer {
  const margin = options.many ? " ".repeat(INDENT) : "";
  return {
    head: options.many ? "[\n" : "",
    separator: options.many ? ",\n" : "\n",
    tail: options.many ? "\n]\n" : "\n",
    render(result) {
      const json = escapeJson(JSON.stringify(toRecord(result, options), null, INDENT));
      return margin + json.replaceAll("\n", `\n${margin}`);
    },
  };
}
