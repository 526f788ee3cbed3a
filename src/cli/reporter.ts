import type { SourceItem } from "../sources/source.ts";
import type { ArticleCommand } from "./article-command.ts";
import type { Outcome } from "./batch/outcome.ts";
import type { TerminalOptions } from "./options/terminal.ts";
import { note, reportFailure } from "./report.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";

/** Counts a written outcome, and says on standard error what the output does not. */
export type Reporter = (outcome: Outcome, origin: SourceItem["origin"]) => Promise<void>;

/** The reporter of one run; a caution is said once, notes and cautions never with `--quiet`. */
export function reporterOf(
  { emptyNote }: ArticleCommand,
  tally: Tally,
  { quiet = false }: Pick<TerminalOptions, "quiet">,
  world: World,
): Reporter {
  let isCautioned = quiet;
  return async (outcome, origin) => {
    if (outcome.kind === "failed") {
      if (outcome.stack) await note(outcome.stack, world);
      tally.countFailure(outcome.failure, origin);
      return reportFailure(outcome.failure, world);
    }
    const { source, isEmpty, caution } = outcome;
    if (caution !== undefined && !isCautioned) {
      isCautioned = true;
      await note(`${source}: ${caution}`, world);
    }
    tally.countResult(isEmpty);
    if (isEmpty && emptyNote && !quiet) await note(`${source}: ${emptyNote}`, world);
  };
}
