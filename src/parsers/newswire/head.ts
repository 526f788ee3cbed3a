import type { BlockKind, Byline } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import { mergeBylines, parseByline, parseBylineTail } from "./byline.ts";
import { captionStrength, isCreditLine } from "./caption.ts";
import { parseDateLine } from "./date-line.ts";
import { parseDateline } from "./dateline.ts";
import { endsSentence } from "./line.ts";
import type { Piece } from "./paragraphs.ts";
import { type CreditLine, isSubtitle, isTitle } from "./title.ts";

const MAX_HEAD_PIECES = 12;
/** Within how many pieces below a weak caption a byline or dateline must follow. */
const MAX_CAPTION_DISTANCE = 3;
/** Maximum length of a caption whose credit is on a separate line. */
const MAX_CREDITED_LENGTH = 300;

/** The pieces above a story's first paragraph. */
export interface Head {
  /** The kind of each piece of the head, in order. */
  readonly kinds: readonly BlockKind[];
  readonly title?: string;
  readonly byline?: Byline;
  readonly published?: string;
}

interface HeadBuilder {
  readonly kinds: BlockKind[];
  title?: string | undefined;
  byline?: Byline | undefined;
  published?: string | undefined;
}

/** Reads captions, title, byline and date from the top, and stops at the first piece that is none of them. */
export function readHead(pieces: readonly Piece[]): Head {
  const head: HeadBuilder = { kinds: [] };
  // The last piece is always story.
  const end = Math.min(MAX_HEAD_PIECES, pieces.length - 1);
  while (head.kinds.length < end) {
    const kind = readNext(pieces, head);
    if (kind === undefined) break;
    head.kinds.push(kind);
  }
  return definedOnly(head);
}

function readNext(pieces: readonly Piece[], head: HeadBuilder): BlockKind | undefined {
  const at = head.kinds.length;
  const piece = pieces[at];
  if (!piece || piece.item || parseDateline(piece.text)) return undefined;
  if (isHeadCaption(pieces, at)) return "caption";
  return readDate(piece, head) ?? readByline(piece, head) ?? readTitle(pieces, head);
}

function readDate({ text }: Piece, head: HeadBuilder): BlockKind | undefined {
  const date = parseDateLine(text);
  if (!date) return undefined;
  head.published ??= date.published;
  return "byline";
}

function readByline(piece: Piece, head: HeadBuilder): BlockKind | undefined {
  const above = head.kinds.at(-1);
  const underTitle = above === "headline" || above === "subheadline";
  const line = parseByline(piece.text, underTitle);
  const tail = above === "byline" && head.byline && mayContinueByline(piece, head);
  const byline = line?.byline ?? (tail ? parseBylineTail(piece.text) : undefined);
  if (!byline) return undefined;
  head.byline = mergeBylines(head.byline, byline);
  head.published ??= line?.published;
  return "byline";
}

/** A line apart from the byline belongs to it only if we have the title; otherwise it may be the title. */
function mayContinueByline({ afterBlank }: Piece, head: HeadBuilder): boolean {
  return !afterBlank || head.title !== undefined;
}

function readTitle(pieces: readonly Piece[], head: HeadBuilder): BlockKind | undefined {
  const at = head.kinds.length;
  const piece = pieces[at];
  if (!piece) return undefined;
  const below = { next: pieces[at + 1], blankLines: pieces.slice(1).some((one) => one.afterBlank) };
  if (head.title === undefined && isTitle(piece, { ...below, credited: opensHead(pieces, at) })) {
    head.title = piece.text;
    return "headline";
  }
  const isUnderTitle = head.kinds.at(-1) === "headline";
  return isUnderTitle && isSubtitle(piece, creditLineOf(pieces[at + 1]))
    ? "subheadline"
    : undefined;
}

/** Whether a credit line or caption follows a title, directly or after a possible subtitle. */
function opensHead(pieces: readonly Piece[], title: number): boolean {
  const [next, afterNext] = pieces.slice(title + 1, title + 3);
  if (creditLineOf(next) !== undefined || (next && captionStrength(next.text) === "sure"))
    return true;
  return next !== undefined && isSubtitle(next, creditLineOf(afterNext));
}

function creditLineOf(piece: Piece | undefined): CreditLine | undefined {
  if (!piece || piece.item) return undefined;
  if (parseDateline(piece.text)) return "dateline";
  return parseByline(piece.text, true) || parseDateLine(piece.text) ? "byline" : undefined;
}

/**
 * Whether a piece above the story is a caption. An agency's name in brackets is not enough: a byline or
 * dateline must follow below.
 */
function isHeadCaption(pieces: readonly Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? "";
  const next = pieces[at + 1];
  const strength = captionStrength(text);
  if (isCredited(text, next)) return true;
  if (strength !== "weak") return strength !== undefined;
  const below = pieces.slice(at + 1, at + 1 + MAX_CAPTION_DISTANCE);
  return below.some((piece) => creditLineOf(piece) !== undefined);
}

/** Whether the line right below a short sentence is a picture's credit. */
function isCredited(text: string, next: Piece | undefined): boolean {
  const credit = next !== undefined && !next.afterBlank && isCreditLine(next.text);
  return credit && endsSentence(text) && text.length <= MAX_CREDITED_LENGTH;
}
