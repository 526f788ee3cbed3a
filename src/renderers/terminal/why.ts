import type { FeatureContribution, NameExplanation } from "../../model/explanation.ts";
import type { WhyResult } from "../../model/result.ts";
import { sanitize } from "../sanitize.ts";
import { heading, type Page, wrapPlain } from "./page.ts";
import { markedContext } from "./why-context.ts";
import { alternativeLine, changeLine, headLine, listsLine, modelLine } from "./why-words.ts";

const INDENT = "  ";
const LABEL_WIDTH = 9;
const WEIGHT_WIDTH = 7;
/** How many contributions the text shows; JSON has more. */
const MAX_CONTRIBUTIONS = { for: 5, against: 3 };

/** Explains a name, with one block of lines for each occurrence. */
export function renderWhy({ article, name, entities, occurrences }: WhyResult, page: Page): string {
  const blocks = occurrences.map((occurrence) => {
    const entity = entities.find(({ id }) => id === occurrence.entity);
    return [
      ...renderHead(headLine(occurrence, entity), occurrence, page),
      ...renderOccurrence(occurrence, article.text, page),
    ];
  });
  const body =
    blocks.length === 0
      ? wrapPlain(`"${name}" does not occur in this article`, page).map(dim(page))
      : blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
  return `${[...heading(article, page), ...body].join("\n")}\n`;
}

function renderHead(head: string, { type, partOf }: NameExplanation, page: Page): string[] {
  const style = type ?? partOf?.type ?? "label";
  return wrapPlain(head, page, "", INDENT).map((line) => page.stylize(line, style));
}

function renderOccurrence(occurrence: NameExplanation, article: string, page: Page): string[] {
  const { start, end, lists, changes } = occurrence;
  const others = occurrence.alternatives.filter(
    (other) => other.type !== null && (other.start !== start || other.end !== end),
  );
  const supporting = occurrence.for.slice(0, MAX_CONTRIBUTIONS.for);
  const opposing = occurrence.against.slice(0, MAX_CONTRIBUTIONS.against);
  return [
    ...markedContext(occurrence, article, page, INDENT),
    ...rows("model", [modelLine(occurrence)], page),
    ...rows("or", others.map(alternativeLine), page),
    ...renderContributions("for", supporting, page),
    ...renderContributions("against", opposing, page),
    ...rows("lists", lists.map(listsLine), page),
    ...rows("then", changes.map(changeLine), page),
  ];
}

/** Rows with one label, which only the first row shows. */
function rows(label: string, texts: readonly string[], page: Page): string[] {
  return texts.flatMap((text, index) => {
    const shown = index === 0 ? label : "";
    const first = INDENT + shown.padEnd(LABEL_WIDTH);
    return dimLabel(shown, wrapPlain(text, page, first, " ".repeat(first.length)), page);
  });
}

function renderContributions(
  label: string,
  contributions: readonly FeatureContribution[],
  page: Page,
): string[] {
  return contributions.flatMap(({ text, weight }, index) => {
    const shown = index === 0 ? label : "";
    const sign = weight < 0 ? "-" : "+";
    const first = INDENT + shown.padEnd(LABEL_WIDTH) + sign + Math.abs(weight).toFixed(1);
    const margin = INDENT.length + LABEL_WIDTH + WEIGHT_WIDTH;
    const lines = wrapPlain(text, page, first.padEnd(margin), " ".repeat(margin));
    return dimLabel(shown, lines, page);
  });
}

/** Dims the label, so that the text beside it stands out. */
function dimLabel(label: string, [first = "", ...rest]: string[], page: Page): string[] {
  if (label === "") return [first, ...rest];
  const end = INDENT.length + label.length;
  return [page.stylize(first.slice(0, end), "dim") + first.slice(end), ...rest];
}

function dim({ stylize }: Page): (line: string) => string {
  return (line) => stylize(sanitize(line), "dim");
}
