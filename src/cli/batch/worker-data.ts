import type { ResultKind } from "../../model/result.ts";
import type { RenderSettings } from "../../renderers/renderer.ts";
import type { SharedOptions } from "../options.ts";

/** What a worker is started with. */
export interface WorkerData {
  readonly command: ResultKind;
  readonly options: SharedOptions;
  readonly view: RenderSettings;
}
