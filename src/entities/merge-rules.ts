import type { MergeReason } from "../model/entity.ts";
import { isAcronym } from "./acronyms.ts";
import { aliasOf } from "./aliases.ts";
import { formKey } from "./forms.ts";
import { isKeyListed } from "./gazetteer.ts";
import { partyForms, withoutLegalForm } from "./organization-forms.ts";
import { isSameName, type PersonName, parsePersonName } from "./person-names.ts";

/** Why one form can stand for another, fuller one of the same type, if a rule says so. */
export type Reason = (form: string, other: string) => MergeReason | undefined;

/** A person's short form, or another full one. */
export const personReason: Reason = (form, other) => {
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

/** A place's other name, or its name with and without its kind. */
export const placeReason: Reason = (form, other) => {
  const [key, otherKey] = [formKey(form), formKey(other)];
  const known = aliasOf(key);
  if (known === aliasOf(otherKey)) {
    return isKeyListed("countries", known) ? "country-form" : "known-form";
  }
  return isWithin(key, otherKey) || isWithin(otherKey, key) ? "place-kind" : undefined;
};

/** An organization's acronym, its name without its legal form, its shortened name. */
export const organizationReason: Reason = (form, other) => {
  const [key, otherKey] = [formKey(form), formKey(other)];
  const [bare, otherBare] = [withoutLegalForm(key), withoutLegalForm(otherKey)];
  if (bare === otherBare) return "legal-form";
  if (isAcronym(form) && !isAcronym(other)) return "acronym";
  if (isAcronym(other) && !isAcronym(form)) return "expansion";
  if (aliasOf(bare) === aliasOf(otherBare)) return "known-form";
  if (isWithin(bare, otherKey) || isWithin(otherBare, key)) return "short-name";
  if (partyForms(otherKey).includes(bare) || partyForms(key).includes(otherBare)) {
    return "short-name";
  }
  if (isWord(form) && isLong(other)) return "acronym";
  return isWord(other) && isLong(form) ? "expansion" : undefined;
};

/** "Cocobod" for "Ghana Cocoa Board" is an acronym of a kind. */
function isWord(form: string): boolean {
  return !/\s/.test(form);
}

function isLong(form: string): boolean {
  return form.split(/\s+/).length > 2;
}

/** Whether whole words of a longer key are the shorter one, at its beginning or its end. */
function isWithin(key: string, longer: string): boolean {
  return longer.startsWith(`${key} `) || longer.endsWith(` ${key}`);
}
