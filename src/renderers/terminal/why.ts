import type { FeatureContribution, NameExplanation } from "../../model/explanation.ts";
import type { WhyResult } from "../../model/result.ts";
import { sanitize } from "../sanitize.ts";
import { heading, type Page, wrapPlain } from "./page.ts";
import { markedContext } from "./why-context.ts";
import { headOf, listsLine, modelLine, sayAlternative, sayChange } from "./why-words.ts";

const INDENT = "  ";
const LABEL_WIDTH = 9;
const WEIGHT_WIDTH = 7;
/** The strongest of each kind; JSON has more. */
const CLUES = { for: 5, against: 3 };

/** Why words were taken for a name or not, a block of lines for each place. */
export function renderWhy({ article, name, entities, places }: WhyResult, page: Page): string {
  const blocks = places.map((place) => {
    const entity = entities.find(({ id }) => id === place.entity);
    return [
      ...renderHead(headOf(place, entity), place, page),
      ...renderPlace(place, article.text, page),
    ];
  });
  const body =
    blocks.length === 0
      ? wrapPlain(`"${name}" does not stand in this article`, page).map(dim(page))
      : blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
  return `${[...heading(article, page), ...body].join("\n")}\n`;
}

function renderHead(head: string, { type, partOf }: NameExplanation, page: Page): string[] {
  const style = type ?? partOf?.type ?? "label";
  return wrapPlain(head, page, "", INDENT).map((line) => page.stylize(line, style));
}

function renderPlace(place: NameExplanation, article: string, page: Page): string[] {
  const others = place.alternatives.filter(
    ({ type, start, end }) => type !== null && (start !== place.start || end !== place.end),
  );
  return [
    ...markedContext(place, article, page, INDENT),
    ...row("model", modelLine(place), page),
    ...others.flatMap((other, index) => row(index === 0 ? "or" : "", sayAlternative(other), page)),
    ...renderClues("for", place.for.slice(0, CLUES.for), page),
    ...renderClues("against", place.against.slice(0, CLUES.against), page),
    ...place.lists.flatMap((one, index) => row(index === 0 ? "lists" : "", listsLine(one), page)),
    ...place.changes.flatMap((change, index) =>
      row(index === 0 ? "then" : "", sayChange(change, place), page),
    ),
  ];
}

function row(label: string, text: string, page: Page): string[] {
  const first = INDENT + label.padEnd(LABEL_WIDTH);
  return dimLabel(label, wrapPlain(text, page, first, " ".repeat(first.length)), page);
}

function renderClues(label: string, clues: readonly FeatureContribution[], page: Page): string[] {
  return clues.flatMap(({ text, weight }, index) => {
    const shown = index === 0 ? label : "";
    const sign = weight < 0 ? "-" : "+";
    const first = INDENT + shown.padEnd(LABEL_WIDTH) + sign + Math.abs(weight).toFixed(1);
    const margin = INDENT.length + LABEL_WIDTH + WEIGHT_WIDTH;
    const lines = wrapPlain(text, page, first.padEnd(margin), " ".repeat(margin));
    return dimLabel(shown, lines, page);
  });
}

/** Labels are dim, so that what they label stands out. */
function dimLabel(label: string, [first = "", ...rest]: string[], page: Page): string[] {
  if (label === "") return [first, ...rest];
  const end = INDENT.length + label.length;
  return [page.stylize(first.slice(0, end), "dim") + first.slice(end), ...rest];
}

function dim({ stylize }: Page): (line: string) => string {
  return (line) => stylize(sanitize(line), "dim");
}
