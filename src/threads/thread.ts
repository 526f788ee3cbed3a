import { type Transferable, Worker } from "node:worker_threads";
import { READY, type Reply } from "./serve.ts";

/** A worker thread that answers requests one after the other, in the order in which they were sent. */
export interface Thread<Request, Answer> {
  /** Requests without an answer yet; only the oldest has begun. */
  readonly pending: number;
  /** False once the thread has crashed or was stopped. */
  readonly isAlive: boolean;
  /**
   * Sends a request by structured clone.
   * @throws TimeLimitError, NotBegunError, what the handler threw (a plain Error), or why the thread crashed.
   */
  ask(request: Request, options?: AskOptions): Promise<Answer>;
  /** Ends the thread; requests without an answer are rejected. */
  stop(): Promise<void>;
}

export interface AskOptions {
  /** Buffers to move to the thread rather than to copy. */
  readonly transfer?: readonly Transferable[];
  /**
   * Time limit. A thread that takes longer is stopped. The clock starts when the thread begins on the
   * request: loading the thread's code does not count.
   */
  readonly seconds?: number;
}

export interface ThreadOptions {
  /** Passed to the entry's `prepare`, by structured clone. */
  readonly data?: unknown;
  readonly stackMegabytes?: number;
}

/** The thread ended before it began on this request, so another thread can safely take it. */
export class NotBegunError extends Error {}

/** The request took longer than its time limit. */
export class TimeLimitError extends Error {}

interface PendingRequest<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly seconds: number | undefined;
  timer?: NodeJS.Timeout;
}

/**
 * Starts a worker thread.
 * @param entry A module that calls `serve`.
 */
export function startThread<Request, Answer>(
  entry: URL | string,
  { data, stackMegabytes }: ThreadOptions = {},
): Thread<Request, Answer> {
  const resourceLimits = stackMegabytes === undefined ? {} : { stackSizeMb: stackMegabytes };
  const worker = new Worker(entry, { workerData: data, resourceLimits });
  const pending: PendingRequest<Answer>[] = [];
  let isReady = false;
  let isAlive = true;

  const startClock = () => {
    const [current] = pending;
    if (!isReady || current?.seconds === undefined) return;
    current.timer ??= setTimeout(() => {
      end(new TimeLimitError(`not done within ${current.seconds} seconds`));
      worker.terminate();
    }, current.seconds * 1000);
  };
  const end = (error: unknown) => {
    isAlive = false;
    const [current, ...waiting] = pending.splice(0);
    clearTimeout(current?.timer);
    current?.reject(error);
    for (const { reject } of waiting) reject(new NotBegunError("the thread ended"));
  };
  worker.on("message", (message: typeof READY | Reply<Answer>) => {
    if (message === READY) {
      isReady = true;
    } else {
      const answered = pending.shift();
      clearTimeout(answered?.timer);
      if ("error" in message) answered?.reject(message.error);
      else answered?.resolve(message.answer);
    }
    startClock();
  });
  worker.on("error", end);
  worker.on("messageerror", end);
  worker.on("exit", (code) => end(new Error(`the thread ended with exit code ${code}`)));

  return {
    get pending() {
      return pending.length;
    },
    get isAlive() {
      return isAlive;
    },
    ask: (request, { transfer = [], seconds } = {}) =>
      new Promise((resolve, reject) => {
        if (!isAlive) throw new NotBegunError("the thread has ended");
        worker.postMessage(request, transfer);
        pending.push({ resolve, reject, seconds });
        startClock();
      }),
    async stop() {
      isAlive = false;
      await worker.terminate();
    },
  };
}
