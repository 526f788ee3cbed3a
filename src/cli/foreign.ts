import type { Article } from "../model/article.ts";
import { seemsEnglish } from "../segmentation/detect-english.ts";

/** What somebody should know who has an article analysed that is not in English. */
export function cautionIfForeign({ text, language }: Article): string | undefined {
  const isEnglish = language === undefined ? seemsEnglish(text) : /^en\b/i.test(language);
  return isEnglish
    ? undefined
    : "does not look like English: sentences, names and summaries work only for English";
}
