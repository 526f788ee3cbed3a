/** The entry of a thread that reads one large page. */
import { type Failure, ReaderError } from "../../model/failure.ts";
import { serve } from "../../threads/serve.ts";
import type { ArticleParts } from "../newswire/parse-text.ts";
import { type PageContext, parsePage } from "./parse-page.ts";

export interface PageTask {
  readonly html: string;
  readonly page: PageContext;
}

/** The parsed page, or why it cannot be read. */
export type PageAnswer = { readonly parts: ArticleParts } | { readonly failure: Failure };

serve<undefined, PageTask, PageAnswer>(() => ({ html, page }) => {
  try {
    return { parts: parsePage(html, page) };
  } catch (error) {
    if (error instanceof ReaderError) return { failure: error.failure };
    throw error;
  }
});
