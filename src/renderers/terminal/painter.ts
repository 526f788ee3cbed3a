import type { BlockKind, MarkKind } from "../../model/article.ts";
import type { EntityType } from "../../model/entity.ts";

/** What a piece of text is, to be told apart by colour or weight. */
export type Style =
  | BlockKind
  | MarkKind
  | EntityType
  | `${EntityType}-bar`
  | "dateline"
  | "dim"
  | "label";

/** Gives text its look; the text is sanitized before it comes here. */
export type Painter = (text: string, style: Style) => string;
