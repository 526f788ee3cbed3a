import { byFirstWord, opensWith } from "./first-word.ts";

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

/** Whether a paragraph opens as what stands under an article does: "Reporting by ...", "Read more". */
export function opensTrailer(paragraph: string): boolean {
  return opensWith(TRAILERS, paragraph.replace(/^\(/, "").toLowerCase());
}

/** Whether a paragraph opens a list of links. */
export function opensLinks(paragraph: string): boolean {
  return opensWith(LINKS, paragraph.toLowerCase());
}
