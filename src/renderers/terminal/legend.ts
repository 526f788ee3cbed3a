import { ENTITY_TYPES, type EntityType, type Mention } from "../../model/entity.ts";
import type { Painter } from "./painter.ts";

/** The kinds of name in a reader's words. */
export const TYPE_LABELS: Readonly<Record<EntityType, string>> = {
  person: "People",
  place: "Places",
  organization: "Organizations",
};

/** One line that says which colour is which, for the kinds that occur. */
export function legend(mentions: readonly Mention[], painter: Painter): string {
  const present = ENTITY_TYPES.filter((type) => mentions.some((mention) => mention.type === type));
  const labels = present.map((type) => painter(TYPE_LABELS[type].toLowerCase(), type));
  return painter("names: ", "dim") + labels.join(painter(" · ", "dim"));
}
