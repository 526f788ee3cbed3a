import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";

/**
 * Labels are numbers in the BIO scheme: 0 outside of names, then for each entity type B (the first token
 * of a name) and I (a further one).
 */
export const LABEL_COUNT = 1 + 2 * ENTITY_TYPES.length;

/** The label of a token outside of names. */
export const OUTSIDE = 0;

/** The row of the transition table for the position before the first token. */
export const START = OUTSIDE + LABEL_COUNT;

/** The label of a name's first token, or of a further one. */
export function labelOf(type: EntityType, isFirst: boolean): number {
  return 1 + 2 * ENTITY_TYPES.indexOf(type) + (isFirst ? 0 : 1);
}

/** The entity type of a label; `undefined` for `OUTSIDE`. */
export function typeOfLabel(label: number): EntityType | undefined {
  return ENTITY_TYPES[(label - 1) >> 1];
}

/** Whether a label is an I label. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** Whether one label may follow another: an I label only follows B or I of its own type. */
export function mayFollow(before: number, label: number): boolean {
  return !isInside(label) || before === label || before === label - 1;
}

/** A half-open range of token indices with the entity type its labels give it. */
export interface LabelledName {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
}

/** The names that a sequence of labels spells out, in order. */
export function namesInLabels(labels: Uint8Array): LabelledName[] {
  const names: LabelledName[] = [];
  for (let at = 0; at < labels.length; at++) {
    const type = typeOfLabel(labels[at] ?? OUTSIDE);
    if (type === undefined) continue;
    const start = at;
    while (isInside(labels[at + 1] ?? OUTSIDE)) at++;
    names.push({ type, start, end: at + 1 });
  }
  return names;
}
