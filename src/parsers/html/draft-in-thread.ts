import { Worker } from "node:worker_threads";
import { ReaderError } from "../../model/failure.ts";
import type { ArticleParts } from "../newswire/parse-text.ts";
import type { PageAnswer, PageMessage, PageTask } from "./page-worker.ts";
import type { PageContext } from "./parse-page.ts";

/** Beside this module in the library, the bundle and the source tree. */
const WORKER = new URL("./page-worker.js", import.meta.url);

/** Elements inside one another are calls inside one another. */
const STACK_MEGABYTES = 64;

/**
 * Reads a page as `parsePage` does, in a thread of its own.
 * @param seconds After so long the thread is ended; to start it and to load its code is not counted.
 * @throws ReaderError `TOO_SLOW`, and what `parsePage` throws.
 */
export async function draftInThread(
  html: string,
  page: PageContext,
  seconds: number,
): Promise<ArticleParts> {
  const workerData: PageTask = { html, page };
  const resourceLimits = { stackSizeMb: STACK_MEGABYTES };
  const worker = new Worker(WORKER, { workerData, resourceLimits });
  try {
    const answer = await answerWithin(seconds, worker);
    if (answer === undefined) {
      throw new ReaderError({ code: "TOO_SLOW", source: page.source, seconds });
    }
    if ("draft" in answer) return answer.draft;
    throw new ReaderError(answer.failure);
  } finally {
    await worker.terminate();
  }
}

/** A thread's answer; nothing where it takes longer. */
function answerWithin(seconds: number, worker: Worker): Promise<PageAnswer | undefined> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    worker.on("message", (message: PageMessage) => {
      if (message === "begun") timer = setTimeout(resolve, seconds * 1000, undefined);
      else resolve(message);
    });
    worker.once("error", reject);
    worker.once("exit", () => clearTimeout(timer));
  });
}
