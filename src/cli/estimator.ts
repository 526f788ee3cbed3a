import type { ConfidenceEstimator } from "../entities/pipeline.ts";

/** The options that need confidence. */
interface ConfidenceOptions {
  readonly format: string;
  readonly minConfidence?: number;
}

/** The confidence estimator if the output or a limit needs it. Text output does not pay for it. */
export async function estimatorFor({
  format,
  minConfidence = 0,
}: ConfidenceOptions): Promise<ConfidenceEstimator | undefined> {
  if (format !== "json" && format !== "jsonl" && minConfidence === 0) return undefined;
  return (await import("../entities/explain/confidence.ts")).confidenceEstimator;
}
