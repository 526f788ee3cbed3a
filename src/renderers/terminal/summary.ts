import type { SummaryResult } from "../../model/result.ts";
import type { SummarySentence } from "../../model/summary.ts";
import { heading } from "./heading.ts";
import { type Page, wrapPlain } from "./page.ts";

const BULLET = "- ";
const INDENT = "  ";

/** A summary as one paragraph, or one sentence an item with `bullets` or `explain`. */
export function renderSummary({ article, summary }: SummaryResult, page: Page): string {
  const { bullets, explain } = page.options;
  const lines =
    bullets || explain
      ? summary.sentences.flatMap((sentence) => renderItem(sentence, page))
      : wrapPlain(summary.text, page);
  return `${[...heading(article, page), ...lines].join("\n")}\n`;
}

function renderItem(sentence: SummarySentence, page: Page): string[] {
  const lines = wrapPlain(sentence.text, page, BULLET, INDENT);
  return page.options.explain ? [...lines, ...renderReasons(sentence, page)] : lines;
}

function renderReasons({ index, score, reasons }: SummarySentence, page: Page): string[] {
  const parts = reasons.map(({ code, weight }) =>
    weight === 0 ? code : `${code} ${weight.toFixed(2)}`,
  );
  const text = `sentence ${index + 1}, score ${score.toFixed(2)}: ${parts.join(", ")}`;
  return wrapPlain(text, page, INDENT.repeat(2)).map((line) => page.painter(line, "dim"));
}
