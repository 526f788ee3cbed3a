/** The entry of a thread that reads one large page. */
import { type Failure, ReaderError } from "../../model/failure.ts";
import { serve } from "../../threads/serve.ts";
import type { TextDraft } from "../text.ts";
import { draftPage, type PageContext } from "./draft-page.ts";

export interface PageTask {
  readonly html: string;
  readonly page: PageContext;
}

/** The page, or why it cannot be read. */
export type PageAnswer = { readonly draft: TextDraft } | { readonly failure: Failure };

serve<undefined, PageTask, PageAnswer>(() => ({ html, page }) => {
  try {
    return { draft: draftPage(html, page) };
  } catch (error) {
    if (error instanceof ReaderError) return { failure: error.failure };
    throw error;
  }
});
