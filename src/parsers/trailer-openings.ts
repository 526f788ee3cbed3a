/** What may follow a first word, in lower case, beginning at the character behind that word. */
type Opening = readonly [firstWords: string, rest: RegExp];

const CREDIT = "(?:reporting|writing|editing|compiled|translated|translation) by\\b.{2,}";
const MORE = /^ (?:more|also)(?:$|:| (?:about|at|on|here|in)\b)/;
const INVITATION = /^(?: (?:for|to|here|now|today|and)\b.{0,160}|[.:!]?)$/;
const FROM = /^ from .{2,100}$/;
const NETWORKS =
  "x|twitter|facebook|instagram|whatsapp|telegram|threads|bluesky|linkedin|youtube|tiktok|mastodon";

const TRAILERS = byFirstWord([
  ["read see learn", MORE],
  ["find", /^ out (?:more|also)(?:$|:| (?:about|at|on|here|in)\b)/],
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
  ["sign", /^ up(?: (?:for|to|here|now|today|and)\b.{0,160}|[.:!]?)$/],
  ["click", /^ here(?: (?:for|to|here|now|today|and)\b.{0,160}|[.:!]?)$/],
  ["subscribe", INVITATION],
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
  ["last first", /^ (?:updated|published|modified)(?: on|:).{0,60}\d{4}\b.{0,40}$/],
  ["updated published modified", /^(?: on|:).{0,60}\d{4}\b.{0,40}$/],
  ["email e-mail contact reach", /^ .{0,100}@\S+\.?$/],
  ["write", /^ to .{0,100}@\S+\.?$/],
  ["files reporting", FROM],
  ["additional", /^ material from .{2,100}$/],
  ["with", /^ (?:files|additional material|reporting) from .{2,100}$/],
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
  return matches(paragraph, TRAILERS);
}

/** Whether a paragraph opens a list of links. */
export function opensLinks(paragraph: string): boolean {
  return matches(paragraph, LINKS);
}

type Openings = ReadonlyMap<string, readonly RegExp[]>;

/** Looked up by first word, so that most paragraphs ask for no pattern, and most patterns are never compiled. */
function byFirstWord(openings: readonly Opening[]): Openings {
  const found = new Map<string, RegExp[]>();
  for (const [words, rest] of openings) {
    for (const word of words.split(" ")) found.set(word, [...(found.get(word) ?? []), rest]);
  }
  return found;
}

function matches(paragraph: string, openings: Openings): boolean {
  const [opening = "", word = ""] = /^\(?([a-z][a-z-]*)/i.exec(paragraph) ?? [];
  const rests = openings.get(word.toLowerCase());
  if (!rests) return false;
  const rest = paragraph.slice(opening.length).toLowerCase();
  return rests.some((pattern) => pattern.test(rest));
}
