import type { Byline } from "../../model/article.ts";
import { definedOnly, type TextBlock } from "../../model/compose.ts";
import { mergeBylines, parseByline, parseBylineTail } from "../newswire/byline.ts";
import { parseDateLine } from "../newswire/date-line.ts";
import { parseDateline } from "../newswire/dateline.ts";
import { isSubtitle } from "../newswire/title.ts";

/** The blocks above the story, and the metadata they hold. */
export interface MarkdownHead {
  readonly blocks: readonly TextBlock[];
  readonly title?: string;
  readonly byline?: Byline;
  readonly published?: string;
}

/** The metadata in the lines of a byline. */
interface Credit {
  readonly byline?: Byline;
  readonly published?: string;
}

/**
 * Reads the head of an article: a level-1 heading, then perhaps a subtitle, bylines and dates, with
 * pictures in between.
 */
export function readMarkdownHead(candidates: readonly TextBlock[]): MarkdownHead {
  const blocks: TextBlock[] = [];
  const found: { title?: string; byline?: Byline; published?: string } = {};
  for (const [index, candidate] of candidates.entries()) {
    const block = readHeadBlock(candidate, blocks.at(-1), candidates[index + 1]);
    if (!block) break;
    blocks.push(block);
    if (block.kind === "headline") found.title = block.text;
    if (block.kind === "byline") Object.assign(found, mergeCredits(found, readCredit(block.text)));
  }
  return { ...found, blocks };
}

/** Gives a block its kind in the head; `undefined` if it begins the story. */
function readHeadBlock(
  candidate: TextBlock,
  above: TextBlock | undefined,
  below: TextBlock | undefined,
): TextBlock | undefined {
  const { level, ...unlevelled } = candidate;
  if (candidate.kind === "caption") return candidate;
  if (candidate.kind === "heading" && level === 1 && (!above || above.kind === "caption")) {
    return { ...unlevelled, kind: "headline" };
  }
  if (candidate.kind === "paragraph" && readCredit(candidate.text))
    return { ...candidate, kind: "byline" };
  const opens = above?.kind === "headline" && isSubtitleOf(candidate, below);
  return opens ? { ...unlevelled, kind: "subheadline" } : undefined;
}

/** Whether a block under the headline is its subtitle: a byline or the dateline must follow it. */
function isSubtitleOf({ kind, text }: TextBlock, below: TextBlock | undefined): boolean {
  if ((kind !== "paragraph" && kind !== "heading") || below?.kind !== "paragraph") return false;
  if (parseDateline(text)) return false;
  const piece = { text, afterBlank: true };
  if (readCredit(below.text)) return isSubtitle(piece, "byline");
  return parseDateline(below.text) !== undefined && isSubtitle(piece, "dateline");
}

/** Reads a paragraph in which every line is a byline, a role or a date; `undefined` for any other. */
function readCredit(text: string): Credit | undefined {
  if (text.length > 400) return undefined;
  let credit: Credit = {};
  for (const [index, line] of text.split("\n").entries()) {
    const next = readCreditLine(line, index > 0);
    if (!next) return undefined;
    credit = mergeCredits(credit, next);
  }
  return credit;
}

function readCreditLine(line: string, below: boolean): Credit | undefined {
  const marked = parseByline(line) ?? parseDateLine(line);
  if (marked) return marked;
  const tail = below ? parseBylineTail(line) : undefined;
  return tail && { byline: { authors: [], ...tail } };
}

function mergeCredits(first: Credit, next: Credit | undefined): Credit {
  const byline = next?.byline ? mergeBylines(first.byline, next.byline) : first.byline;
  return definedOnly({ byline, published: first.published ?? next?.published });
}
