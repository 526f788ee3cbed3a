/** The entry of a thread that reads one page. */
import { parentPort, workerData } from "node:worker_threads";
import { type Failure, ReaderError } from "../../model/failure.ts";
import type { ArticleParts } from "../newswire/parse-text.ts";
import { type PageContext, parsePage } from "./parse-page.ts";

export interface PageTask {
  readonly html: string;
  readonly page: PageContext;
}

/** The page, or why it cannot be read; an error that nobody foresaw ends the thread. */
export type PageAnswer = { readonly draft: ArticleParts } | { readonly failure: Failure };

/** What a thread says: first that it begins, then its answer. */
export type PageMessage = "begun" | PageAnswer;

send("begun");
send(answer(workerData));

function send(message: PageMessage): void {
  parentPort?.postMessage(message);
}

function answer({ html, page }: PageTask): PageAnswer {
  try {
    return { draft: parsePage(html, page) };
  } catch (error) {
    if (error instanceof ReaderError) return { failure: error.failure };
    throw error;
  }
}
