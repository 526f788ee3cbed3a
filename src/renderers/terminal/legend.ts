import { ENTITY_TYPES, type EntityType, type Mention } from "../../model/entity.ts";
import type { Page } from "./page.ts";

/** Headings of the entity types. */
export const TYPE_LABELS: Readonly<Record<EntityType, string>> = {
  person: "People",
  place: "Places",
  organization: "Organizations",
};

const LETTERS: Readonly<Record<EntityType, string>> = {
  person: "P",
  place: "L",
  organization: "O",
};

/** Follows a name if there is no colour to show its type. The letter is the first of the entity's id. */
export function markOf(type: EntityType): string {
  return `[${LETTERS[type]}]`;
}

/** Shows the style of each entity type that occurs. */
export function legend(
  mentions: readonly Mention[],
  marks: boolean,
  { stylize, layout: { width } }: Page,
): string {
  const present = ENTITY_TYPES.filter((type) => mentions.some((mention) => mention.type === type));
  const labels = present.map((type) => {
    return TYPE_LABELS[type].toLowerCase() + (marks ? markOf(type) : "");
  });
  const title = "names: ";
  const length = title.length + labels.join(" · ").length;
  const separator = width === 0 || length <= width ? " · " : "\n  ";
  const styled = labels.map((label, index) => stylize(label, present[index] ?? "label"));
  return stylize(separator === " · " ? title : "names:\n  ", "dim") + styled.join(separator);
}
