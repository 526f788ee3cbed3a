/** Limits the time spent waiting for the network; other time does not count. */
export interface Deadline {
  /** The limit in milliseconds. */
  readonly timeout: number;
  /** Aborts at the end of the time. */
  readonly signal: AbortSignal;
  /** Waits for a promise, at most for the rest of the time. */
  within<T>(waiting: Promise<T>): Promise<T>;
  /** Restarts the time. */
  renew(): void;
}

/** Longer delays overflow Node's timers. */
const MAX_TIMER_MILLISECONDS = 2 ** 31 - 1;

export function createDeadline(timeout: number): Deadline {
  const controller = new AbortController();
  let left = Math.min(timeout, MAX_TIMER_MILLISECONDS);
  return {
    timeout,
    signal: controller.signal,
    async within(waiting) {
      const start = performance.now();
      const timer = setTimeout(() => controller.abort(), Math.max(0, left));
      try {
        return await waiting;
      } finally {
        clearTimeout(timer);
        left -= performance.now() - start;
      }
    },
    renew() {
      left = Math.min(timeout, MAX_TIMER_MILLISECONDS);
    },
  };
}
