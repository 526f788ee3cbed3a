import type { ResultKind } from "../../model/result.ts";
import type { RenderSettings } from "../../renderers/renderer.ts";
import type { ArticleCommand } from "../article-command.ts";
import type { ArticleOptions } from "../options/article-options.ts";
import type { OutcomeOutput } from "../output/output.ts";
import type { Reporter } from "../reporter.ts";
import type { World } from "../world.ts";
import type { Journal } from "./journal.ts";

/** All that a batch needs besides its inputs. */
export interface Batch {
  readonly name: ResultKind;
  readonly command: ArticleCommand;
  readonly view: RenderSettings;
  readonly options: ArticleOptions;
  readonly output: OutcomeOutput;
  readonly report: Reporter;
  readonly world: World;
  readonly journal: Journal | undefined;
  /** How many inputs there are, where that is known. */
  readonly count: number | undefined;
}
