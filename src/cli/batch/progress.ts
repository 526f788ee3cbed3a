import type { SharedOptions } from "../options.ts";
import { note } from "../report.ts";
import type { World } from "../world.ts";
import type { Outcome } from "./outcome.ts";

/** Shows how far a batch is. */
export interface Progress {
  count(outcome: Outcome): void;
  /** Takes the display away and leaves a line of totals. */
  finish(): void;
}

const SILENT: Progress = { count: () => {}, finish: () => {} };
const FORMAT = "{value} articles, {failed} failed, {rate}/s, {duration_formatted}";
const UPDATES_PER_SECOND = 5;

/**
 * Progress on a terminal's standard error, where the results go elsewhere; otherwise, and with
 * `--quiet`, none.
 */
export async function startProgress(
  { quiet, output }: SharedOptions,
  world: World,
): Promise<Progress> {
  const { stderr, stdout } = world;
  if (quiet || !stderr.isTerminal || (stdout.isTerminal && output === undefined)) return SILENT;
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    format: FORMAT,
    fps: UPDATES_PER_SECOND,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  const started = performance.now();
  const totals = { done: 0, failed: 0 };
  const seconds = () => (performance.now() - started) / 1000;
  const rate = () => Math.round((totals.done + totals.failed) / Math.max(seconds(), 0.001));
  bar.start(0, 0, { failed: 0, rate: 0 });
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
