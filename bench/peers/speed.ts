import { median } from "../../training/scoring/stats.ts";

/** Does the same work on the same inputs as its rivals and returns the processor time that this took. */
export type Contestant<Input> = (
  inputs: readonly Input[],
) => Promise<{ readonly cpuSeconds: number }>;

/** The speed of one contestant, and ours as a multiple of it in the same rounds. */
export interface SpeedRow {
  readonly name: string;
  /** Units of work (words, pages) per second of processor time. */
  readonly perSecond: number;
  /** Its time divided by ours, one ratio per round. */
  readonly ratios: readonly number[];
}

/**
 * Runs all contestants in turn, round after round. The first round is a warm-up.
 * @param contestants The first one is ours.
 * @param units Units of work in all inputs together.
 */
export async function measureContest<Input>(
  contestants: Readonly<Record<string, Contestant<Input>>>,
  inputs: readonly Input[],
  units: number,
  rounds: number,
): Promise<SpeedRow[]> {
  const taken = Object.keys(contestants).map((name) => ({ name, seconds: [] as number[] }));
  for (let round = -1; round < rounds; round++) {
    for (const { name, seconds } of taken) {
      const answer = await contestants[name]?.(inputs);
      if (round >= 0 && answer) seconds.push(answer.cpuSeconds);
    }
  }
  const ours = taken[0]?.seconds ?? [];
  return taken.map(({ name, seconds }) => ({
    name,
    perSecond: units / median(seconds),
    ratios: seconds.map((value, round) => value / (ours[round] ?? Number.NaN)),
  }));
}
