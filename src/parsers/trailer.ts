/** No trailer is longer, but for legal notices. */
const LIMIT = 500;

const END_MARK = /^(?:#{2,5}|(?:# ?){3}|-\s?(?:30|0|END|ends)\s?-|\(?E?NDS\)?|\(END\)|Enditem)\.?$/;
const RULE = /^(?:_{2,}|-{3,}|={3,}|\*{3,}|—{2,})$/;
const RIGHTS =
  /^(?:copyright (?:©|\(c\)|\d{4}|by\b|of\b)|©|\(c\)\s?(?:copyright|\d{4})|(?:\S+ ){0,6}all rights reserved\b|.{0,200}\ball rights reserved\.?$)/i;
const DOMAIN =
  /^(?:(?:visit|at|via|source):?\s)?(?:https?:\/\/)?(?:[\w-]+\.){1,4}(?:com|org|net|info|news|tv|co|io|gov|edu|int|jp|uk|us|ca|au|in|de|fr|eu)\/?$/i;

/** What opens a list of links. */
const LINKS_OPENER =
  /^(?:(?:related|recommended|most read|you may also like|further reading|other stories|more (?:from|on|about|news|stories|coverage))\b[^.]{0,60}|(?:read|see) (?:more|also)\b.{0,150})$/i;
const LINK_LIMIT = 120;
const TWO_SENTENCES = /\p{Ll}{3}[.!?]["”]? ["“]?\p{Lu}/u;
const CREDITS = /\bcontributed to this (?:report|story|article)\.?\)?$/i;

const PATTERNS: readonly RegExp[] = [
  /^(?:read|see|learn|find out) (?:more|also)(?:$|:| (?:about|at|on|here|in)\b)/i,
  /^related(?: (?:coverage|stories|articles|links|topics|content))?(?:$|:)/i,
  /^\(?(?:additional |further |editing and additional )?(?:reporting|writing|editing|compiled|translated|translation) by\b.{2,}/i,
  /^(?:our|fact[- ]check(?:ing)?) standards: /i,
  /^(?:follow|like|find|join) (?:us|me|him|her|\S+ \S+|\S+) (?:on|at|:) ?(?:x|twitter|facebook|instagram|whatsapp|telegram|threads|bluesky|linkedin|youtube|tiktok|mastodon)\b/i,
  /^follow (?:us|@\w+)/i,
  /^(?:sign up|subscribe|click here)(?: (?:for|to|here|now|today|and)\b.{0,160}|[.:!]?)$/i,
  /^share (?:this|on)\b/i,
  /^(?:source|sources|tags?|keywords?|topics?|categor(?:y|ies)|filed under|via|contacts?|media contacts?|press contacts?|hashtags?)\s?:\s?\S?/i,
  /^this (?:material|story|article|post|content|dispatch|report was first|report was originally) (?:may not|was|has been|is|published)\b.{0,80}\b(?:published|produced|republished|provided|translated|edited|rewritten|supplied|redistributed|distributed|corrected|updated|generated|adapted)\b/i,
  /^for (?:more|further|media|press) (?:information|inquiries|enquiries|news|coverage|details)\b/i,
  /^(?:last |first )?(?:updated|published|modified)(?: on|:).{0,60}\d{4}\b.{0,40}$/i,
  /^(?:e-?mail|contact|reach|write to) .{0,100}@\S+\.?$/i,
  /^[A-ZÀ-Þ][^\d@(:]{2,40}(?: is on (?:X|Twitter))?\s?:?\s\(?@\w+\)?$/,
  /^(?:with )?(?:files|additional material|reporting) from .{2,100}$/i,
  /^(?:get|download) (?:the|our) .{0,60}\b(?:app|newsletter)\b/i,
  /^advertisement$/i,
];

/** Whether a paragraph could be one of those that stand under an article: credits, links, rights. */
export function isTrailer(text: string): boolean {
  if (isEndMark(text) || isRule(text) || isRightsNotice(text)) return true;
  if (text.length > LIMIT) return false;
  if (CREDITS.test(text)) return !TWO_SENTENCES.test(text);
  return DOMAIN.test(text) || PATTERNS.some((pattern) => pattern.test(text));
}

/** Whether a line is a newsroom's mark for the end of a story: "###", "-30-". */
export function isEndMark(line: string): boolean {
  return line.length <= 12 && END_MARK.test(line);
}

/** Whether a line is drawn across the page. */
export function isRule(line: string): boolean {
  return line.length <= 200 && RULE.test(line);
}

/** Whether a paragraph says whose the text is: "© 2025 ...", "... All rights reserved." */
export function isRightsNotice(text: string): boolean {
  return text.length <= 2 * LIMIT && RIGHTS.test(text);
}

/**
 * Where the trailers under a story begin: the index of the first paragraph of the run that reaches
 * to the end, `paragraphs.length` where there is none. What stands above the run is never one.
 * @param from The first index that may be a trailer.
 */
export function findTrailers(paragraphs: readonly string[], from: number): number {
  let start = paragraphs.length;
  for (let at = paragraphs.length - 1; at >= from; at--) {
    const text = paragraphs[at] ?? "";
    const adjacent = at === start - 1;
    if (adjacent ? isTrailer(text) : LINKS_OPENER.test(text)) start = at;
    else if (!isLinkText(text)) break;
  }
  return Math.min(start, findLoneEndMark(paragraphs, from));
}

/** All that follows a newsroom's end mark is a trailer, if there is one mark and it stands in the second half. */
function findLoneEndMark(paragraphs: readonly string[], from: number): number {
  const mark = paragraphs.findLastIndex(isEndMark);
  const lone = mark >= from && paragraphs.findIndex(isEndMark) === mark;
  return lone && mark * 2 >= paragraphs.length ? mark : paragraphs.length;
}

function isLinkText(text: string): boolean {
  return text.length <= LINK_LIMIT && !/[.!?;,:]["”’)]?$/.test(text);
}
