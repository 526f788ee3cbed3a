import { type Span, surface } from "../../model/span.ts";
import type { Page } from "./page.ts";
import { createSweep, cutRuns, paintRun, type StyledSpan } from "./runs.ts";
import type { ShownText } from "./shown-text.ts";

/** Gives spans of a shown text their looks; asked in text order. */
export type PaintSpan = (span: Span) => string;

/** The painter of a text's spans; `whole` are styles that all of it has, the outermost first. */
export function spanPainter(
  { text, styled }: ShownText,
  whole: readonly StyledSpan["style"][],
  { painter }: Page,
): PaintSpan {
  if (styled.length === 0) {
    return (span) => {
      const styles = span.start < span.end ? whole : [];
      return paintRun({ text: surface(text, span), styles }, painter);
    };
  }
  const stylesOf = createSweep(styled);
  const around = whole.map((style) => ({ start: 0, end: text.length, style }));
  return (span) =>
    cutRuns(text, span, [...around, ...stylesOf(span)])
      .map((run) => paintRun(run, painter))
      .join("");
}
