import type { ResultKind } from "../../model/result.ts";
import type { RenderSettings } from "../../renderers/renderer.ts";
import type { ArticleOptions } from "../options/article-options.ts";

/** What a worker is started with. */
export interface WorkerData {
  readonly command: ResultKind;
  readonly options: ArticleOptions;
  readonly view: RenderSettings;
}
