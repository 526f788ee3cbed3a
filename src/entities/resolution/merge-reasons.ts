import type { Entity, EntityType, Mention, MergeReason } from "../../model/entity.ts";
import { aliasOf, isAcronym } from "../gazetteer/aliases.ts";
import { isKeyListed } from "../gazetteer/gazetteer.ts";
import { formKey, formOf } from "./forms.ts";
import { partyForms, withoutLegalForm } from "./organization-forms.ts";
import { isSameName, type PersonName, parsePersonName } from "./person-names.ts";
import { genderBefore } from "./titles-before.ts";

/** How many other forms to compare with if the entity's name gives no reason. */
const MAX_COMPARED_FORMS = 8;

/**
 * Adds to each mention the reason why it belongs to its entity. The first mention with the entity's name
 * needs none.
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

/** The number of persons with each surname whose full name the article has. */
function countBearers(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const bearers = new Map<string, number>();
  for (const { type, name } of entities) {
    if (type !== "person" || !name.includes(" ")) continue;
    const { surname } = parsePersonName(name);
    bearers.set(surname, (bearers.get(surname) ?? 0) + 1);
  }
  return bearers;
}

/** Creates a function that gives the reason for each mention of an entity, computed once for each form. */
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
  for (const other of [name, ...aliases.slice(0, MAX_COMPARED_FORMS)]) {
    const reason = other === form ? undefined : RULES[type](form, other);
    if (reason) return reason;
  }
  return "other";
}

/** The rule by which a form names the same entity as another form of its type, if any. */
type Reason = (form: string, other: string) => MergeReason | undefined;

/** Compares a person's short form or other full name. */
const personReason: Reason = (form, other) => {
  const short = parsePersonName(form);
  const full = parsePersonName(other);
  return short.words.length === 1 ? partOf(short.surname, full) : variantOf(short, full);
};

function partOf(word: string, { words, surname }: PersonName): MergeReason | undefined {
  if (word === surname) return "surname";
  if (word === words[0]) return "given-name";
  return words.includes(word) ? "name-part" : undefined;
}

function variantOf(one: PersonName, other: PersonName): MergeReason | undefined {
  if (other.words.length < 2) return undefined;
  const [first = ""] = one.given;
  const [otherFirst = ""] = other.given;
  if (isSameName(one, other)) {
    if (first === otherFirst) return "middle-name";
    return Math.min(first.length, otherFirst.length) === 1 ? "initials" : "name-part";
  }
  if (` ${other.words.join(" ")} `.includes(` ${one.words.join(" ")} `)) return "name-part";
  return first === otherFirst ? "birth-name" : undefined;
}

/** Compares a place's other names, and names with and without a word like "Province". */
const placeReason: Reason = (form, other) => {
  const [key, otherKey] = [formKey(form), formKey(other)];
  const known = aliasOf(key);
  if (known === aliasOf(otherKey)) {
    return isKeyListed("countries", known) ? "country-form" : "known-form";
  }
  return isAtEdgeOf(key, otherKey) || isAtEdgeOf(otherKey, key) ? "place-kind" : undefined;
};

/** Compares acronyms, names without the legal form, and shortened names. */
const organizationReason: Reason = (form, other) => {
  const [key, otherKey] = [formKey(form), formKey(other)];
  const [bare, otherBare] = [withoutLegalForm(key), withoutLegalForm(otherKey)];
  if (bare === otherBare) return "legal-form";
  if (isAcronym(form) && !isAcronym(other)) return "acronym";
  if (isAcronym(other) && !isAcronym(form)) return "expansion";
  if (aliasOf(bare) === aliasOf(otherBare)) return "known-form";
  if (isAtEdgeOf(bare, otherKey) || isAtEdgeOf(otherBare, key)) return "short-name";
  if (partyForms(otherKey).includes(bare) || partyForms(key).includes(otherBare)) {
    return "short-name";
  }
  if (isWord(form) && isLong(other)) return "acronym";
  return isWord(other) && isLong(form) ? "expansion" : undefined;
};

/** A single word may be an acronym, as "Cocobod" is for "Ghana Cocoa Board". */
function isWord(form: string): boolean {
  return !/\s/.test(form);
}

function isLong(form: string): boolean {
  return form.split(/\s+/).length > 2;
}

/** Whether a longer key begins or ends with the words of a shorter one. */
function isAtEdgeOf(key: string, longer: string): boolean {
  return longer.startsWith(`${key} `) || longer.endsWith(` ${key}`);
}

const RULES: Readonly<Record<EntityType, Reason>> = {
  person: personReason,
  place: placeReason,
  organization: organizationReason,
};
