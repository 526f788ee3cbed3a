import type { BlockKind, Byline } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import { mergeBylines, parseByline, parseBylineTail } from "./byline.ts";
import { captionStrength, isCreditLine } from "./caption.ts";
import { parseDateLine } from "./date-line.ts";
import { parseDateline } from "./dateline.ts";
import { endsSentence } from "./line.ts";
import type { Piece } from "./paragraphs.ts";
import { type Furniture, isSubtitle, isTitle } from "./title.ts";

/** So many pieces above a story may be furniture. */
const LIMIT = 12;
/** How far below a caption with a weak sign the story may begin. */
const CAPTION_REACH = 3;

/** No caption whose credit stands on a line of its own is longer. */
const CREDITED_LIMIT = 300;

/** What stands above the story's first paragraph. */
export interface Head {
  /** One for each piece of the head. */
  readonly kinds: readonly BlockKind[];
  readonly title?: string;
  readonly byline?: Byline;
  readonly published?: string;
}

/** A head while it is being read. */
interface Draft {
  readonly kinds: BlockKind[];
  title?: string | undefined;
  byline?: Byline | undefined;
  published?: string | undefined;
}

/** Reads captions, title, byline and date from the top, up to the first piece that is none of them. */
export function readHead(pieces: readonly Piece[]): Head {
  const draft: Draft = { kinds: [] };
  // What is all there is must be the story.
  const end = Math.min(LIMIT, pieces.length - 1);
  while (draft.kinds.length < end) {
    const kind = readNext(pieces, draft);
    if (kind === undefined) break;
    draft.kinds.push(kind);
  }
  return definedOnly(draft);
}

function readNext(pieces: readonly Piece[], draft: Draft): BlockKind | undefined {
  const at = draft.kinds.length;
  const piece = pieces[at];
  if (!piece || piece.item || parseDateline(piece.text)) return undefined;
  if (isHeadCaption(pieces, at)) return "caption";
  return readDate(piece, draft) ?? readByline(piece, draft) ?? readTitle(pieces, draft);
}

function readDate({ text }: Piece, draft: Draft): BlockKind | undefined {
  const date = parseDateLine(text);
  if (!date) return undefined;
  draft.published ??= date.published;
  return "byline";
}

function readByline(piece: Piece, draft: Draft): BlockKind | undefined {
  const above = draft.kinds.at(-1);
  const underTitle = above === "headline" || above === "subheadline";
  const line = parseByline(piece.text, underTitle);
  const tail = above === "byline" && draft.byline && isTailPlace(piece, draft);
  const byline = line?.byline ?? (tail ? parseBylineTail(piece.text) : undefined);
  if (!byline) return undefined;
  draft.byline = mergeBylines(draft.byline, byline);
  draft.published ??= line?.published;
  return "byline";
}

/** A line apart from the byline belongs to it only where the title is known, so that it is not the title. */
function isTailPlace({ afterBlank }: Piece, draft: Draft): boolean {
  return !afterBlank || draft.title !== undefined;
}

function readTitle(pieces: readonly Piece[], draft: Draft): BlockKind | undefined {
  const at = draft.kinds.length;
  const piece = pieces[at];
  if (!piece) return undefined;
  const below = { next: pieces[at + 1], blankLines: pieces.slice(1).some((one) => one.afterBlank) };
  if (draft.title === undefined && isTitle(piece, { ...below, furniture: opensHead(pieces, at) })) {
    draft.title = piece.text;
    return "headline";
  }
  const isUnderTitle = draft.kinds.at(-1) === "headline";
  return isUnderTitle && isSubtitle(piece, furnitureAt(pieces[at + 1])) ? "subheadline" : undefined;
}

/** Whether furniture stands under a title, right below or below a line that may be its subtitle. */
function opensHead(pieces: readonly Piece[], title: number): boolean {
  const [next, afterNext] = pieces.slice(title + 1, title + 3);
  if (furnitureAt(next) !== undefined || (next && captionStrength(next.text) === "sure"))
    return true;
  return next !== undefined && isSubtitle(next, furnitureAt(afterNext));
}

function furnitureAt(piece: Piece | undefined): Furniture | undefined {
  if (!piece || piece.item) return undefined;
  if (parseDateline(piece.text)) return "dateline";
  return parseByline(piece.text, true) || parseDateLine(piece.text) ? "byline" : undefined;
}

/**
 * Whether a piece above the story is a caption. An agency's name in brackets is not enough by itself:
 * the story proper must begin below it.
 */
function isHeadCaption(pieces: readonly Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? "";
  const next = pieces[at + 1];
  const strength = captionStrength(text);
  if (isCredited(text, next)) return true;
  if (strength !== "weak") return strength !== undefined;
  const below = pieces.slice(at + 1, at + 1 + CAPTION_REACH);
  return below.some((piece) => furnitureAt(piece) !== undefined);
}

/** Whether the line right under a short sentence is a picture's credit. */
function isCredited(text: string, next: Piece | undefined): boolean {
  const credit = next !== undefined && !next.afterBlank && isCreditLine(next.text);
  return credit && endsSentence(text) && text.length <= CREDITED_LIMIT;
}
