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

/** The result for an occurrence: "Reid: person, confidence 0.97, of Callum Reid (p2)". */
export function headLine(occurrence: NameExplanation, entity: Entity | undefined): string {
  const { text, type, partOf, confidence } = occurrence;
  if (partOf) return `${text}: part of ${partOf.text}, ${A_TYPE[partOf.type]}`;
  if (type === null) return `${text}: no name`;
  const figure = confidence === undefined ? "" : `, confidence ${confidence.toFixed(2)}`;
  const owner = entity ? `, of ${entity.name} (${entity.id})` : "";
  return `${text}: ${type}${figure}${owner}`;
}

/** The model's probabilities, likeliest first. */
export function modelLine({ probabilities, considered, partOf }: NameExplanation): string {
  if (!considered) {
    return "not considered: no capital, in no list, and not between words that are";
  }
  const { none, other } = probabilities;
  const shares: [label: string, share: number][] = [
    ...ENTITY_TYPES.map((type): [string, number] => [type, probabilities[type]]),
    ["no name", none],
  ];
  if (other >= MIN_SHOWN_PROBABILITY) {
    shares.push([partOf ? "part of a longer name" : "other boundaries", other]);
  }
  return shares
    .sort(([, a], [, b]) => b - a)
    .map(([label, share]) => `${label} ${share.toFixed(2)}`)
    .join(", ");
}

const MIN_SHOWN_PROBABILITY = 0.005;

/** "Callum Reid" as a person 0.31. */
export function alternativeLine({ text, type, probability }: Alternative): string {
  const what = type === null ? "no name" : A_TYPE[type];
  return `"${text}" as ${what} ${probability.toFixed(2)}`;
}

/** "Reid" in given-names, common-words. */
export function listsLine({ text, lists }: ListedWords): string {
  return `"${text}" in ${lists.join(", ")}`;
}

/** What a stage after the model changed. */
export function changeLine(change: NameChange): string {
  switch (change.code) {
    case "boundary-corrected":
      return `boundaries corrected: the model had "${change.text}", ${A_TYPE[change.type]}`;
    case "added-by-rules":
      return "added by the rules: the model had no such name";
    case "repeated":
      return "found again: it is a name elsewhere in the article";
    case "dropped":
      return `dropped: the model had "${change.text}", ${A_TYPE[change.type]}, but a list rules it out`;
    case "resolved":
      return `one of ${change.count} mentions of ${change.name}`;
  }
}
