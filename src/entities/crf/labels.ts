import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";

/** Outside of a name, then for each type of name: its first token, a further one (BIO). */
export const LABEL_COUNT = 1 + 2 * ENTITY_TYPES.length;

/** The label of a token outside of names. */
export const OUTSIDE = 0;

/** A row of transitions for the place before a stretch's first token. */
export const START = OUTSIDE + LABEL_COUNT;

/** The label of a name's token. */
export function labelOf(type: EntityType, isFirst: boolean): number {
  return 1 + 2 * ENTITY_TYPES.indexOf(type) + (isFirst ? 0 : 1);
}

/** The type of name a label stands for; undefined outside. */
export function typeOfLabel(label: number): EntityType | undefined {
  return ENTITY_TYPES[(label - 1) >> 1];
}

/** Whether a label is a name's further token. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** Whether one label may follow another: a name goes on only as it began. */
export function mayFollow(before: number, label: number): boolean {
  return !isInside(label) || before === label || before === label - 1;
}
