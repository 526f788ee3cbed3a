import { ENTITY_TYPES, type Entity, type EntityType } from "../../model/entity.ts";
import type {
  Alternative,
  ListedWords,
  NameChange,
  NameExplanation,
} from "../../model/explanation.ts";

const A_TYPE: Readonly<Record<EntityType, string>> = {
  person: "a person",
  place: "a place",
  organization: "an organization",
};

/** What words were taken for: "Reid: person, confidence 0.97, of Callum Reid (p2)". */
export function headOf(place: NameExplanation, entity: Entity | undefined): string {
  const { text, type, partOf, confidence } = place;
  if (partOf) return `${text}: part of ${partOf.text}, ${A_TYPE[partOf.type]}`;
  if (type === null) return `${text}: no name`;
  const sure = confidence === undefined ? "" : `, confidence ${confidence.toFixed(2)}`;
  const whose = entity ? `, of ${entity.name} (${entity.id})` : "";
  return `${text}: ${type}${sure}${whose}`;
}

/** The model's probabilities for these words, likeliest first. */
export function modelLine({ probabilities, considered, partOf }: NameExplanation): string {
  if (!considered) {
    return "it looks only at capitals, at what lists have, and at a few words between those";
  }
  const { none, other } = probabilities;
  const shares = [
    ...ENTITY_TYPES.map((type): [string, number] => [type, probabilities[type]]),
    ["no name", none] as [string, number],
    [partOf ? "part of a longer name" : "with other ends", other] as [string, number],
  ];
  return shares
    .filter(([label, share]) => share >= SMALLEST || label.length <= LONGEST_LABEL)
    .sort(([, a], [, b]) => b - a)
    .map(([label, share]) => `${label} ${share.toFixed(2)}`)
    .join(", ");
}

const SMALLEST = 0.005;
/** The types and "no name" are told even where they are next to impossible. */
const LONGEST_LABEL = 12;

/** "Callum Reid" a person 0.31. */
export function sayAlternative({ text, type, probability }: Alternative): string {
  const what = type === null ? "no name" : A_TYPE[type];
  return `"${text}" as ${what} ${probability.toFixed(2)}`;
}

/** "Reid" in given-names, common-words. */
export function listsLine({ text, lists }: ListedWords): string {
  return `"${text}" in ${lists.join(", ")}`;
}

/** What a step changed. */
export function sayChange(change: NameChange, { type }: NameExplanation): string {
  switch (change.code) {
    case "mended":
      return `the model had "${change.text}" as ${A_TYPE[change.type]}; titles and lists set its ends`;
    case "ruled":
      return "the model had no such name; the rules are sure of it";
    case "repeated":
      return "found again, because it is a name elsewhere in the article";
    case "retyped":
      return `was ${A_TYPE[change.type]}; most others written so are ${type ? A_TYPE[type] : "not"}`;
    case "dropped":
      return `the model had "${change.text}" as ${A_TYPE[change.type]}; lists say that it is none`;
    case "resolved":
      return `one of ${change.count} mentions of ${change.name}`;
  }
}
