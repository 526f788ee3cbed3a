import { toRecord } from "./record.ts";
import type { Renderer, RenderOptions } from "./renderer.ts";
import { escapeJson } from "./sanitize.ts";

/** One JSON object a line and article (jsonlines.org). */
export function create(options: RenderOptions): Renderer {
  return {
    head: "",
    separator: "",
    tail: "",
    render: (result) => `${escapeJson(JSON.stringify(toRecord(result, options)))}\n`,
  };
}
