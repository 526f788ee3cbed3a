import type { ConfidenceEstimator } from "../../entities/pipeline.ts";
import type { Article } from "../../model/article.ts";
import { seemsEnglish } from "../../segmentation/detect-english.ts";

/** The warning for an article that is not in English, if it is not. */
export function warnUnlessEnglish({ text, language }: Article): string | undefined {
  const isEnglish = language === undefined ? seemsEnglish(text) : /^en\b/i.test(language);
  return isEnglish
    ? undefined
    : "does not look like English: sentences, names and summaries work only for English";
}

interface ConfidenceOptions {
  readonly format: string;
  readonly minConfidence?: number;
}

/** Loads the confidence estimator if the output shows confidence or a filter needs it; text needs none. */
export async function loadEstimator({
  format,
  minConfidence = 0,
}: ConfidenceOptions): Promise<ConfidenceEstimator | undefined> {
  if (format !== "json" && format !== "jsonl" && minConfidence === 0) return undefined;
  return (await import("../../entities/explain/confidence.ts")).confidenceEstimator;
}
