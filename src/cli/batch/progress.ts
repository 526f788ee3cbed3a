import type { Host } from "../host.ts";
import { type OutputOptions, targetOf } from "../options/output.ts";
import type { MessageOptions } from "../options/terminal.ts";
import type { Outcome } from "../output/output.ts";
import { note } from "../report.ts";

/** Shows how far a batch has come. */
export interface Progress {
  count(outcome: Outcome): void;
  /** Replaces the display with a line of totals. */
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

interface ProgressContext {
  readonly options: Pick<OutputOptions, "output"> & MessageOptions;
  readonly host: Host;
  /** How many inputs there are, if known. */
  readonly count: number | undefined;
  /** How many of them an earlier run has done. */
  readonly journal: { readonly entries: readonly unknown[] } | undefined;
}

/**
 * Shows progress when standard error is a terminal and the results go elsewhere; never with `--quiet`.
 * There is a bar if the number of inputs is known.
 */
export async function startProgress(context: ProgressContext): Promise<Progress> {
  const { options, host, count, journal } = context;
  const { stderr, stdout } = host;
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
  bar.start(count === undefined ? 0 : count - (journal?.entries.length ?? 0), 0, {
    failed: 0,
    rate: 0,
  });
  return {
    count({ kind }) {
      if (kind === "done") totals.done++;
      else totals.failed++;
      bar.update(totals.done + totals.failed, { failed: totals.failed, rate: rate() });
    },
    finish() {
      bar.stop();
      const { done, failed } = totals;
      void note(`${done} articles, ${failed} failed, ${seconds().toFixed(1)} s, ${rate()}/s`, host);
    },
  };
}
