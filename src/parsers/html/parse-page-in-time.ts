import { ReaderError } from "../../model/failure.ts";
import type { ArticleParts } from "../newswire/parse-text.ts";
import { DEFAULT_LIMITS, narrowLimits, ORDINARY_LIMITS, scaleLimits } from "./limits.ts";
import type { PageAnswer, PageTask } from "./page-worker.ts";
import { type PageContext, parsePage } from "./parse-page.ts";

/** How long a page may take. */
const MAX_PAGE_SECONDS = 3;

/** The DOM of nested elements is walked by recursion. */
const STACK_MEGABYTES = 64;

/** A page's context with the factor for its limits. */
export interface TimedContext extends Omit<PageContext, "limits"> {
  /** Multiplies all limits, and the time limit if it is above 1. */
  readonly htmlLimits?: number | undefined;
}

/**
 * Parses a page as `parsePage` does. An ordinary page is parsed at once. A large or deep one, about one page in
 * hundreds, is parsed in a thread, which is stopped if it takes too long.
 * @throws ReaderError `TOO_COMPLEX`, `TOO_SLOW`, `EMPTY_INPUT`.
 */
export async function parsePageInTime(
  html: string,
  { htmlLimits: factor = 1, ...page }: TimedContext,
): Promise<ArticleParts> {
  const limits = scaleLimits(DEFAULT_LIMITS, factor);
  try {
    return parsePage(html, { ...page, limits: narrowLimits(limits, ORDINARY_LIMITS) });
  } catch (error) {
    if (!isTooComplex(error)) throw error;
  }
  const seconds = MAX_PAGE_SECONDS * Math.max(1, factor);
  return parseInThread({ html, page: { ...page, limits } }, seconds);
}

function isTooComplex(error: unknown): boolean {
  return error instanceof ReaderError && error.failure.code === "TOO_COMPLEX";
}

async function parseInThread(task: PageTask, seconds: number): Promise<ArticleParts> {
  const { startThread, TimeLimitError } = await import("../../threads/thread.ts");
  // The entry is beside this module in the library, the bundle and the source tree.
  const entry = new URL("./page-worker.js", import.meta.url);
  const thread = startThread<PageTask, PageAnswer>(entry, { stackMegabytes: STACK_MEGABYTES });
  try {
    const answer = await thread.ask(task, { seconds });
    if ("parts" in answer) return answer.parts;
    throw new ReaderError(answer.failure);
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    throw new ReaderError({ code: "TOO_SLOW", source: task.page.source, seconds });
  } finally {
    await thread.stop();
  }
}
