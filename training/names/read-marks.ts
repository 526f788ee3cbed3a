import type { EntityType } from "../../src/model/entity.ts";
import type { Span } from "../../src/model/span.ts";

/** A name that annotators marked. */
export interface MarkedName extends Span {
  readonly type: EntityType;
  /** The entity, the same for all its mentions, if the annotators resolved them. */
  readonly entity?: string;
}

/** A text and the marks taken out of it. */
export interface UnmarkedText {
  readonly text: string;
  readonly names: readonly MarkedName[];
  /** Words the annotators were unsure of. */
  readonly unsure: readonly Span[];
}

const LETTERS: Readonly<Record<string, EntityType>> = {
  P: "person",
  L: "place",
  O: "organization",
};
const MARK = /\[([^\]]*)\]\{(?:([PLO])(\d+)|\?)\}/g;

/** Takes the marks `[surface]{P1}` and `[surface]{?}` out of a text. */
export function readMarks(marked: string): UnmarkedText {
  const names: MarkedName[] = [];
  const unsure: Span[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [all, surface = "", letter = "", number = ""] = match;
    text += marked.slice(at, match.index);
    const span = { start: text.length, end: text.length + surface.length };
    const type = LETTERS[letter];
    if (type) names.push({ ...span, type, entity: letter + number });
    else unsure.push(span);
    text += surface;
    at = match.index + all.length;
  }
  return { text: text + marked.slice(at), names, unsure };
}
