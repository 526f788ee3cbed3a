import { wordSet } from "../../model/letters.ts";
import { hasTwoSentences } from "./line.ts";
import { byFirstWord, opensWith } from "./openings.ts";

/** Legal notices may be twice as long. */
const MAX_TRAILER_LENGTH = 500;

const END_MARK = /^(?:#{2,5}|(?:# ?){3}|-\s?(?:30|0|END|ends)\s?-|\(?ENDS\)?|\(END\)|Enditem)\.?$/;
const RULE = /^(?:_{2,}|-{3,}|={3,}|\*{3,}|—{2,})$/;
const RIGHTS =
  /^(?:copyright (?:©|\(c\)|\d{4}|by\b|of\b)|©|\(c\)\s?(?:copyright|\d{4})|(?:\S+ ){0,6}all rights reserved\b|.{0,200}\ball rights reserved\.?$)/i;
const MAYBE_RIGHTS = /©|right|\(c\)/i;
const DOMAIN =
  /^(?:(?:visit|at|via|source):?\s)?(?:https?:\/\/)?(?:[\w-]+\.){1,4}(?<top>[a-z]+)\/?$/i;
const TOP_LEVEL: ReadonlySet<string> = wordSet(
  "com org net info news tv co io gov edu int jp uk us ca au in de fr eu",
);
const MAX_DOMAIN_LENGTH = 120;
const MAX_LINK_LENGTH = 120;
const MAX_RULE_LENGTH = 200;
const CREDITS = /\bcontributed to this (?:report|story|article)\.?\)?$/i;

/** "Ana Lima: @analima". */
const HANDLE = /^[A-ZÀ-Þ][^\d@(:]{2,40}(?: is on (?:X|Twitter))?\s?:?\s\(?@\w+\)?$/;

const CREDIT = "(?:reporting|writing|editing|compiled|translated|translation) by\\b.{2,}";
const MORE = "(?:more|also)(?:$|:| (?:about|at|on|here|in)\\b)";
const INVITATION = "(?: (?:for|to|here|now|today|and)\\b.{0,160}|[.:!]?)$";
const FROM = "from .{2,100}$";
const UPDATED = "(?: on|:).{0,60}\\d{4}\\b.{0,40}$";
const ADDRESS = ".{0,100}@\\S+\\.?$";
const NETWORKS =
  "x|twitter|facebook|instagram|whatsapp|telegram|threads|bluesky|linkedin|youtube|tiktok|mastodon";

const TRAILERS = byFirstWord([
  ["read see learn", new RegExp(`^ ${MORE}`)],
  ["find", new RegExp(`^ out ${MORE}`)],
  ["related", /^(?: (?:coverage|stories|articles|links|topics|content))?(?:$|:)/],
  ["additional further", new RegExp(`^ ${CREDIT}`)],
  ["editing", new RegExp(`^ and additional ${CREDIT}`)],
  ["reporting writing editing compiled translated translation", /^ by\b.{2,}/],
  ["our fact-check fact-checking", /^ standards: /],
  ["fact", /^ check(?:ing)? standards: /],
  [
    "follow like find join",
    new RegExp(`^ (?:us|me|him|her|\\S+ \\S+|\\S+) (?:on|at|:) ?(?:${NETWORKS})\\b`),
  ],
  ["follow", /^ (?:us|@\w+)/],
  ["sign", new RegExp(`^ up${INVITATION}`)],
  ["click", new RegExp(`^ here${INVITATION}`)],
  ["subscribe", new RegExp(`^${INVITATION}`)],
  ["share", /^ (?:this|on)\b/],
  ["source sources tag tags keyword keywords topic topics category categories", /^\s?:/],
  ["via contact contacts hashtag hashtags", /^\s?:/],
  ["filed", /^ under\s?:/],
  ["media press", /^ contacts?\s?:/],
  [
    "this",
    /^ (?:material|story|article|post|content|dispatch|report was first|report was originally) (?:may not|was|has been|is|published)\b.{0,80}\b(?:published|produced|republished|provided|translated|edited|rewritten|supplied|redistributed|distributed|corrected|updated|generated|adapted)\b/,
  ],
  [
    "for",
    /^ (?:more|further|media|press) (?:information|inquiries|enquiries|news|coverage|details)\b/,
  ],
  ["last first", new RegExp(`^ (?:updated|published|modified)${UPDATED}`)],
  ["updated published modified", new RegExp(`^${UPDATED}`)],
  ["email e-mail contact reach", new RegExp(`^ ${ADDRESS}`)],
  ["write", new RegExp(`^ to ${ADDRESS}`)],
  ["files reporting", new RegExp(`^ ${FROM}`)],
  ["additional", new RegExp(`^ material ${FROM}`)],
  ["with", new RegExp(`^ (?:files|additional material|reporting) ${FROM}`)],
  ["get download", /^ (?:the|our) .{0,60}\b(?:app|newsletter)\b/],
  ["advertisement", /^$/],
]);

const LINKS = byFirstWord([
  ["related recommended", /^[^.]{0,60}$/],
  ["most", /^ read\b[^.]{0,60}$/],
  ["you", /^ may also like\b[^.]{0,60}$/],
  ["further", /^ reading\b[^.]{0,60}$/],
  ["other", /^ stories\b[^.]{0,60}$/],
  ["more", /^ (?:from|on|about|news|stories|coverage)\b[^.]{0,60}$/],
  ["read see", /^ (?:more|also)\b.{0,150}$/],
]);

/** Whether a paragraph could be a trailer, the text below an article: credits, links, rights notices. */
export function isTrailer(text: string): boolean {
  if (isEndMark(text) || isRule(text) || isRightsNotice(text)) return true;
  if (text.length > MAX_TRAILER_LENGTH) return false;
  if (CREDITS.test(text)) return !hasTwoSentences(text);
  if (text.includes("@") && HANDLE.test(text)) return true;
  return isDomain(text) || opensTrailer(text);
}

/** Whether a line marks the end of a story: "###", "-30-". */
export function isEndMark(line: string): boolean {
  return line.length <= 12 && END_MARK.test(line);
}

/** Whether a line is a horizontal rule. */
export function isRule(line: string): boolean {
  return line.length <= MAX_RULE_LENGTH && RULE.test(line);
}

/** Whether a paragraph is a copyright notice: "© 2025 ...", "... All rights reserved." */
export function isRightsNotice(text: string): boolean {
  return text.length <= 2 * MAX_TRAILER_LENGTH && MAYBE_RIGHTS.test(text) && RIGHTS.test(text);
}

/**
 * Finds the trailers below a story. Returns the index of the first paragraph of the run that reaches to
 * the end, or `paragraphs.length` if there is none.
 * @param from The first index that may be a trailer.
 */
export function findTrailers(paragraphs: readonly string[], from: number): number {
  let start = paragraphs.length;
  for (let at = paragraphs.length - 1; at >= from; at--) {
    const text = paragraphs[at] ?? "";
    const adjacent = at === start - 1;
    if (adjacent ? isTrailer(text) : opensLinks(text)) start = at;
    else if (!isLinkText(text)) break;
  }
  return Math.min(start, findLoneEndMark(paragraphs, from));
}

/** Everything from an end mark on is a trailer, if it is the only mark and in the second half of the text. */
function findLoneEndMark(paragraphs: readonly string[], from: number): number {
  const mark = paragraphs.findLastIndex(isEndMark);
  const lone = mark >= from && paragraphs.findIndex(isEndMark) === mark;
  return lone && mark * 2 >= paragraphs.length ? mark : paragraphs.length;
}

function isDomain(text: string): boolean {
  if (text.length > MAX_DOMAIN_LENGTH || !text.includes(".")) return false;
  return TOP_LEVEL.has(DOMAIN.exec(text)?.groups?.top?.toLowerCase() ?? "");
}

function isLinkText(text: string): boolean {
  return text.length <= MAX_LINK_LENGTH && !/[.!?;,:]["”’)]?$/.test(text);
}

/** Whether a paragraph opens like a trailer: "Reporting by ...", "Read more". */
function opensTrailer(paragraph: string): boolean {
  return opensWith(TRAILERS, paragraph.replace(/^\(/, "").toLowerCase());
}

/** Whether a paragraph opens a list of links. */
function opensLinks(paragraph: string): boolean {
  return opensWith(LINKS, paragraph.toLowerCase());
}
