import type { SummaryResult } from "../../model/result.ts";
import type { Reason, SkippedSentence, SummarySentence } from "../../model/summary.ts";
import type { SummaryViewOptions } from "../renderer.ts";
import { heading, type Page, wrapPlain } from "./page.ts";

const BULLET = "- ";
const INDENT = "  ";

/** A summary as one paragraph, or as a list of sentences with `bullets` or `explain`. */
export function renderSummary(
  { article, summary }: SummaryResult,
  { bullets, explain }: SummaryViewOptions,
  page: Page,
): string {
  const lines =
    bullets || explain
      ? summary.sentences.flatMap((sentence) => renderItem(sentence, explain, page))
      : wrapPlain(summary.text, page);
  if (summary.sentences.length === 0) return "";
  const skipped = explain ? renderSkipped(summary.skipped ?? [], page) : [];
  return `${[...heading(article, page), ...lines, ...skipped].join("\n")}\n`;
}

function renderItem(sentence: SummarySentence, explain: boolean, page: Page): string[] {
  const lines = wrapPlain(sentence.text, page, BULLET, INDENT);
  return explain ? [...lines, ...renderReasons(sentence, page)] : lines;
}

/** The sentences that were left out, each with the rule that excluded it. */
function renderSkipped(skipped: readonly SkippedSentence[], page: Page): string[] {
  if (skipped.length === 0) return [];
  const items = skipped.flatMap(({ index, score, rules, text }) => {
    const reason = `sentence ${index + 1}, score ${score.toFixed(2)}: ${rules.join(", ")}`;
    return [...wrapPlain(text, page, BULLET, INDENT), ...wrapPlain(reason, page, INDENT.repeat(2))];
  });
  return ["", "Left out:", ...items].map((line) => page.stylize(line, "dim"));
}

function renderReasons({ index, score, reasons }: SummarySentence, page: Page): string[] {
  const parts = reasons
    .filter(isVisible)
    .map(({ code, weight }) => (weight === 0 ? code : `${code} ${weight.toFixed(2)}`));
  const text = `sentence ${index + 1}, score ${score.toFixed(2)}: ${parts.join(", ")}`;
  return wrapPlain(text, page, INDENT.repeat(2)).map((line) => page.stylize(line, "dim"));
}

/** Hides weights that would print as 0.00. Rules have no weight and always show. */
function isVisible({ weight }: Reason): boolean {
  return weight === 0 || Math.abs(weight) >= 0.005;
}
