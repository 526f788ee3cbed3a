import { ReaderError } from "../../model/failure.ts";
import type { ArticleParts } from "../newswire/parse-text.ts";
import { DEFAULT_LIMITS, narrowLimits, ORDINARY_LIMITS, scaleLimits } from "./limits.ts";
import { type PageContext, parsePage } from "./parse-page.ts";

/** No page may take longer. */
const SECONDS = 3;

/** A page's context, and how far its limits are raised. */
export interface TimedContext extends Omit<PageContext, "limits"> {
  /** Of all limits, and of the time where it is above 1. */
  readonly htmlLimits?: number | undefined;
}

/**
 * Reads a page as `parsePage` does, at once where it is an ordinary one. Any other, one in hundreds, is
 * read by a thread of its own, which is stopped when it takes too long.
 * @throws ReaderError `TOO_COMPLEX`, `TOO_SLOW`, `EMPTY_INPUT`.
 */
export async function draftInTime(
  html: string,
  { htmlLimits: factor = 1, ...page }: TimedContext,
): Promise<ArticleParts> {
  const limits = scaleLimits(DEFAULT_LIMITS, factor);
  try {
    return parsePage(html, { ...page, limits: narrowLimits(limits, ORDINARY_LIMITS) });
  } catch (error) {
    if (!isTooComplex(error)) throw error;
  }
  const { draftInThread } = await import("./draft-in-thread.ts");
  return draftInThread(html, { ...page, limits }, SECONDS * Math.max(1, factor));
}

function isTooComplex(error: unknown): boolean {
  return error instanceof ReaderError && error.failure.code === "TOO_COMPLEX";
}
