import type { ConfidenceEstimator } from "../entities/pipeline.ts";

/** What of a command's options asks for confidence. */
interface RatedOptions {
  readonly format: string;
  readonly minConfidence?: number;
}

/** The rater of names, where confidence is shown or compared; text pays nothing for it. */
export async function estimatorFor({
  format,
  minConfidence = 0,
}: RatedOptions): Promise<ConfidenceEstimator | undefined> {
  if (format !== "json" && format !== "jsonl" && minConfidence === 0) return undefined;
  return (await import("../entities/explain/confidence.ts")).confidenceEstimator;
}
