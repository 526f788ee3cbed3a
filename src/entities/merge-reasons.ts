import type { Entity, EntityType, Mention, MergeReason } from "../model/entity.ts";
import { formKey, formOf } from "./forms.ts";
import { genderBefore } from "./honorifics.ts";
import { organizationReason, personReason, placeReason, type Reason } from "./merge-rules.ts";
import { parsePersonName } from "./person-names.ts";

/** So many of an entity's other forms are asked where its name explains nothing. */
const FORMS_ASKED = 8;

const RULES: Readonly<Record<EntityType, Reason>> = {
  person: personReason,
  place: placeReason,
  organization: organizationReason,
};

/**
 * The entities of an article, each mention with the reason why it is there. The first mention that has
 * the entity's name needs none.
 */
export function explainMerges(text: string, entities: readonly Entity[]): Entity[] {
  const bearers = countBearers(entities);
  return entities.map((entity) => {
    const reasonOf = createReasons(entity, bearers, text);
    const anchor = entity.mentions.findIndex((mention) => formOf(mention) === entity.name);
    const mentions = entity.mentions.map((mention, index) =>
      index === anchor ? mention : { ...mention, mergedBy: reasonOf(mention) },
    );
    return { ...entity, mentions };
  });
}

/** By surname, how many persons have it in full. */
function countBearers(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const bearers = new Map<string, number>();
  for (const { type, name } of entities) {
    if (type !== "person" || !name.includes(" ")) continue;
    const { surname } = parsePersonName(name);
    bearers.set(surname, (bearers.get(surname) ?? 0) + 1);
  }
  return bearers;
}

/** Reasons within one entity; each form is looked at once. */
function createReasons(
  entity: Entity,
  bearers: ReadonlyMap<string, number>,
  text: string,
): (mention: Mention) => MergeReason {
  const known = new Map<string, MergeReason>();
  return (mention) => {
    const form = formOf(mention);
    const reason = known.get(form) ?? reasonFor(form, mention.listed, entity);
    known.set(form, reason);
    const isShared = reason === "surname" && (bearers.get(formKey(form)) ?? 0) > 1;
    return isShared && genderBefore(text, mention.start) ? "honorific" : reason;
  };
}

function reasonFor(
  form: string,
  listed: string | undefined,
  { type, name, aliases }: Entity,
): MergeReason {
  if (form === name) return "same-form";
  if (formKey(form) === formKey(name)) return "spelling";
  if (listed !== undefined) return "listed";
  for (const other of [name, ...aliases.slice(0, FORMS_ASKED)]) {
    const reason = other === form ? undefined : RULES[type](form, other);
    if (reason) return reason;
  }
  return "other";
}
