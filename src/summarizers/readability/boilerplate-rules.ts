import { isStory } from "../text/story.ts";
import { type Fault, SEVERITY } from "./rule.ts";

/** A cheap first test: matches wherever `PHRASE` does, and compiles fast. */
const MAYBE_PHRASE =
  /click|tap |scroll|swipe|sign up|subscribe|register |(?:follow|like) (?:us|me|him|her|them|@)|read more|s reserved|may not be |contributed to this|getty|file photo|image c|graph by|photo by|confidential s|share this|mail us|contact us|your comment|a comment|view comment|this (?:article|story) (?:was|first|orig|has)|\d:\d\d (?:est|edt|gmt|bst|utc)/;

/** Phrases of boilerplate anywhere in a sentence. */
const PHRASE = new RegExp(
  [
    String.raw`\b(?:click|tap|scroll|swipe) (?:here|down|below|through|on the (?:link|image))\b`,
    String.raw`\b(?:sign up|subscribe|register) (?:for|to|here|now|today)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts|updates|podcast|channel|free|daily|weekly)\b`,
    String.raw`\b(?:follow|like) (?:us|me|him|her|them|@\w+) on (?:twitter|x|facebook|instagram|threads)\b`,
    String.raw`\bread more\b`,
    String.raw`\ball rights reserved\b`,
    String.raw`\bmay not be (?:published|reproduced|republished)\b`,
    String.raw`\bcontributed to this (?:report|story|article)\b`,
    String.raw`\b(?:getty images|file photo|image caption|photo by|photograph by|image copyright)\b`,
    String.raw`\bfor confidential support\b`,
    String.raw`\bshare this (?:story|article|page|with)\b`,
    String.raw`\b(?:e-?mail us|contact us|add your comments?|leave a comment|view comments)\b`,
    String.raw`\bthis (?:article|story) (?:was originally|first appeared|originally appeared|has been updated)\b`,
    String.raw`\b\d{1,2}:\d{2} (?:EST|EDT|GMT|BST|UTC)\b`,
  ].join("|"),
  "i",
);

/** How sentences of boilerplate begin. */
const OPENING =
  /^(?:(?:sign up|subscribe)\b|editor[’']?s[’']? note\b|(?:published|updated|last updated|created)\s*:|(?:reporting|editing|additional reporting|writing) by\b|(?:copyright|©)|photos?\s*:|related(?: articles?| stories| content)?\s*:|advertisement\b|cnn[’']?s .{3,80}\bcontributed\b|(?:watch|listen|see also|more on this|more from)\s*:)/i;

/** A byline: "By" and names. */
const BYLINE = /^By (?:[A-Z][\w'’.-]* ?){2,5}$/;

/** Phrases that only captions have. */
const CAPTION =
  /\((?:left|right|centre|center|above|below|pictured|file)\)|\bpictured (?:above|below|here|left|right|in|with|at)\b|, pictured\b|^(?:left|right|above|below|pictured)\s*[,:]|, (?:left|right|second left|second right), |\b(?:from left|left to right|clockwise)\b/i;

/** Sentences of captions, bylines and trailers, including those a parser took for paragraphs. */
export const BOILERPLATE_FAULTS: readonly Fault[] = [
  { code: "non-story", severity: SEVERITY.nonStory, applies: ({ kind }) => !isStory(kind) },
  {
    code: "boilerplate",
    severity: SEVERITY.nonStory,
    applies: ({ text, opening }) =>
      hasPhrase(text) || OPENING.test(opening) || BYLINE.test(opening),
  },
  { code: "caption", severity: SEVERITY.nonStory, applies: ({ text }) => CAPTION.test(text) },
];

function hasPhrase(text: string): boolean {
  return MAYBE_PHRASE.test(text.toLowerCase()) && PHRASE.test(text);
}
