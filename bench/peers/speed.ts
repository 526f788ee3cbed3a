import { median } from "../stats.ts";

/** Does the same work on the same inputs as the others of a contest; the processor time it took. */
export type Contestant<Input> = (
  inputs: readonly Input[],
) => Promise<{ readonly cpuSeconds: number }>;

/** One contestant's speed, and how many times as fast we were in the same rounds. */
export interface SpeedRow {
  readonly name: string;
  /** Units of work (words, pages) for a second of processor time. */
  readonly perSecond: number;
  /** Its time over ours, round by round. */
  readonly ratios: readonly number[];
}

/**
 * Lets all contestants work in turn, round after round; a first round is not counted.
 * @param contestants The first is ours.
 * @param units Of work in all inputs.
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
