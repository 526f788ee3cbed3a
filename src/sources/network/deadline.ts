/** A limit to how long the network may keep us waiting. Time spent otherwise does not count. */
export interface Deadline {
  /** Milliseconds, as set. */
  readonly timeout: number;
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /** Waits, at most for what is left of the time. */
  within<T>(waiting: Promise<T>): Promise<T>;
  /** Starts the time anew. */
  renew(): void;
}

/** The longest that a timer takes. */
const LONGEST = 2 ** 31 - 1;

export function createDeadline(timeout: number): Deadline {
  const controller = new AbortController();
  let left = Math.min(timeout, LONGEST);
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
      left = Math.min(timeout, LONGEST);
    },
  };
}
