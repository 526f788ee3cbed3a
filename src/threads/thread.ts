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

/** Starts a worker thread. @param entry A module that calls `serve`. */
export function startThread<Request, Answer>(
  entry: URL | string,
  options: ThreadOptions = {},
): Thread<Request, Answer> {
  return new WorkerThread(entry, options);
}

interface PendingRequest<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly seconds: number | undefined;
  timer?: NodeJS.Timeout;
}

class WorkerThread<Request, Answer> implements Thread<Request, Answer> {
  readonly #worker: Worker;
  readonly #pending: PendingRequest<Answer>[] = [];
  #isReady = false;
  #isAlive = true;

  constructor(entry: URL | string, { data, stackMegabytes }: ThreadOptions) {
    const resourceLimits = stackMegabytes === undefined ? {} : { stackSizeMb: stackMegabytes };
    this.#worker = new Worker(entry, { workerData: data, resourceLimits });
    this.#worker.on("message", (message) => this.#receive(message));
    this.#worker.on("messageerror", (error) => this.#kill(error));
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", (code) => this.#end(new Error(`a thread ended with code ${code}`)));
  }

  get pending(): number {
    return this.#pending.length;
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  ask(request: Request, { transfer = [], seconds }: AskOptions = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!this.#isAlive) throw new NotBegunError("the thread has ended");
      this.#worker.postMessage(request, transfer);
      this.#pending.push({ resolve, reject, seconds });
      this.#startClock();
    });
  }

  async stop(): Promise<void> {
    this.#isAlive = false;
    await this.#worker.terminate();
  }

  #receive(message: typeof READY | Reply<Answer>): void {
    if (message === READY) {
      this.#isReady = true;
    } else {
      const answered = this.#pending.shift();
      clearTimeout(answered?.timer);
      if ("error" in message) answered?.reject(message.error);
      else answered?.resolve(message.answer);
    }
    this.#startClock();
  }

  /** Starts the clock of the oldest request, if it has a time limit. */
  #startClock(): void {
    const [current] = this.#pending;
    if (!this.#isReady || current?.seconds === undefined) return;
    const error = new TimeLimitError(`not done within ${current.seconds} seconds`);
    current.timer ??= setTimeout(() => this.#kill(error), current.seconds * 1000);
  }

  #kill(error: unknown): void {
    this.#end(error);
    this.#worker.terminate();
  }

  /** Rejects all requests; only the oldest had begun. */
  #end(error: unknown): void {
    this.#isAlive = false;
    const [current, ...waiting] = this.#pending.splice(0);
    clearTimeout(current?.timer);
    current?.reject(error);
    for (const { reject } of waiting) reject(new NotBegunError("the thread ended"));
  }
}
