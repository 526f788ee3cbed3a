import { parentPort, workerData } from "node:worker_threads";

/** What a thread sends first, once it can take requests. */
export const READY = "ready";

/** What a thread sends for each request, in order. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly error: unknown };

/** Answers one request; an error is sent back and the thread goes on. */
export type Handler<Request, Answer> = (request: Request) => Answer | Promise<Answer>;

/**
 * The thread's side of `startThread`: answers the requests one after the other.
 * @param prepare Makes the handler, once, from the thread's data.
 */
export async function serve<Data, Request, Answer>(
  prepare: (data: Data) => Handler<Request, Answer> | Promise<Handler<Request, Answer>>,
): Promise<void> {
  const handle = await prepare(workerData);
  const reply = async (request: Request): Promise<void> => {
    let message: Reply<Answer>;
    try {
      message = { answer: await handle(request) };
    } catch (error) {
      message = { error };
    }
    parentPort?.postMessage(message);
  };
  let last = Promise.resolve();
  parentPort?.postMessage(READY);
  parentPort?.on("message", (request: Request) => {
    last = last.then(() => reply(request));
  });
}
