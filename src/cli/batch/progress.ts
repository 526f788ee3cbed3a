import { targetOf } from "../options/output.ts";
import { note } from "../report.ts";
import type { Batch } from "./batch.ts";
import type { Outcome } from "./outcome.ts";

/** Shows how far a batch is. */
export interface Progress {
  count(outcome: Outcome): void;
  /** Takes the display away and leaves a line of totals. */
  finish(): void;
}

const SILENT: Progress = { count: () => {}, finish: () => {} };
const COUNTS = "{value} articles, {failed} failed, {rate}/s";
const FORMATS = {
  open: `${COUNTS}, {duration_formatted}`,
  known: `{bar} {percentage}% ${COUNTS}, {eta_formatted} left`,
};
const BAR_WIDTH = 20;
const UPDATES_PER_SECOND = 5;

/**
 * Progress on a terminal's standard error, where the results go elsewhere; otherwise, and with
 * `--quiet`, none. There is a bar where it is known how many inputs there are.
 */
export async function startProgress({ options, world, count, journal }: Batch): Promise<Progress> {
  const { stderr, stdout } = world;
  if (options.quiet || !stderr.isTerminal) return SILENT;
  if (stdout.isTerminal && targetOf(options) === undefined) return SILENT;
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    format: count === undefined ? FORMATS.open : FORMATS.known,
    barsize: BAR_WIDTH,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    fps: UPDATES_PER_SECOND,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  const started = performance.now();
  const totals = { done: 0, failed: 0 };
  const seconds = () => (performance.now() - started) / 1000;
  const rate = () => Math.round((totals.done + totals.failed) / Math.max(seconds(), 0.001));
  bar.start(count === undefined ? 0 : count - (journal?.done ?? 0), 0, { failed: 0, rate: 0 });
  return {
    count({ kind }) {
      if (kind === "done") totals.done++;
      else totals.failed++;
      bar.update(totals.done + totals.failed, { failed: totals.failed, rate: rate() });
    },
    finish() {
      bar.stop();
      const { done, failed } = totals;
      void note(
        `${done} articles, ${failed} failed, ${seconds().toFixed(1)} s, ${rate()}/s`,
        world,
      );
    },
  };
}
