import type { Result } from "../model/result.ts";
import type { SourceItem } from "../sources/source.ts";
import type { ArticleCommand } from "./article-command.ts";
import type { SharedOptions } from "./options.ts";
import { note, reportFailure } from "./report.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";

/** Counts a written result, and says on standard error what the output does not. */
export type Reporter = (result: Result, origin: SourceItem["origin"]) => Promise<void>;

/** The reporter of one run; a caution is said once, notes and cautions never with `--quiet`. */
export function reporterOf(
  command: ArticleCommand,
  tally: Tally,
  { quiet = false }: SharedOptions,
  world: World,
): Reporter {
  let isCautioned = quiet;
  return async (result, origin) => {
    if (result.kind === "failure") {
      tally.countFailure(result.failure, origin);
      return reportFailure(result.failure, world);
    }
    const { article } = result;
    const caution = isCautioned ? undefined : command.caution?.(article);
    if (caution !== undefined) await note(`${article.source}: ${caution}`, world);
    isCautioned ||= caution !== undefined;
    const isEmpty = command.isEmpty(result);
    tally.countResult(isEmpty);
    if (isEmpty && command.emptyNote && !quiet) {
      await note(`${article.source}: ${command.emptyNote}`, world);
    }
  };
}
