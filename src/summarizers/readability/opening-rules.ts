import type { ContextDependence } from "./rule.ts";
import type { SentenceView } from "./sentence-view.ts";

/*
 * The patterns here take milliseconds to compile, so each is asked only where a sentence's first word
 * is one that it can begin with.
 */

/** Pronouns and possessives whose antecedent stands before them. */
const PRONOUNS = words(
  "he she it they him her them his hers its their theirs this these that those",
);

/** Of these, the ones that may begin something else. */
const AMBIGUOUS = words("it his her this these those that");

/** Openings that look like pronouns and lean on nothing. */
const NO_PRONOUN = new RegExp(
  [
    String.raw`(?:his|her) (?:majesty|royal|holiness|excellency|honou?r)\b`,
    String.raw`this (?:past |coming )?(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|century|decade)\b(?!['’])`,
    String.raw`these days\b`,
    String.raw`those (?:who|whose|with|without|living|working|affected)\b`,
    String.raw`that [^.]{1,60} (?:is|was) (?:clear|true|certain|obvious|undeniable)\b`,
  ]
    .map((source) => `^${source}`)
    .join("|"),
  "i",
);

/** Information technology. */
const IT_TRADE = /^IT(?=[ -])/;

/** "It is clear that", "It was in May when", "It takes time to": `it` stands for nothing before. */
const EXPLETIVE =
  /^It(?:['’]s| (?:is|was|has been|had been|will be|would be|may be|might be|could be|can be|seems|appears|remains|became|becomes|turns out|takes|took))\b(?:[^.;]{0,60}? (?:that|whether|who|when|why|how|if)\b|(?: \w+)? (?:hard|difficult|easy|tough|important|possible|impossible|necessary|essential|vital|time|illegal|rare|common|unclear|better|best|too early|wrong|right|(?:\w+ )?(?:hours|days|weeks|months|years)) (?:for [^.;]{1,40} )?to\b)/;

/** "In his speech", "When they met", "Last year it": the pronoun comes soon, and no name before it. */
const EARLY_PRONOUN =
  /^(?:(?:when|while|as|after|before|if|although|though|since|because|until|once|for|in|on|at|with|of|to|from|under|during|despite|unlike|like|among|by|about|asked|all of|most of|some of|many of|none of|one of|two of|each of|both of|half of) (?:he|she|it|they|him|her|them|his|its|their|this|these|that|those)\b|(?:last|this|next|earlier this) (?:week|month|year|season|spring|summer|autumn|winter) (?:he|she|it|they)\b|[a-z0-9 ]{1,40}, (?:he|she|it|they)\b)/i;

/** What may stand before an early pronoun. */
const LEAD_INS = words(
  "when while as after before if although though since because until once for in on at with of to from under during " +
    "despite unlike like among by about asked all most some many none one two each both half last this next earlier",
);
const PRONOUN_BEHIND_COMMA = /, (?:he|she|it|they)\b/;

/** A word before an early pronoun that makes it no pronoun at all. */
const TIME_PHRASE =
  /^\w+ (?:this|that|these|those) (?:week|weekend|month|year|morning|summer|season|who)\b/i;

/** Words that join a sentence to the one before. */
const CONNECTIVES = [
  "but|and|or|nor|so|yet|still|also|too|then|thus|hence|therefore|however|instead|otherwise",
  "meanwhile|moreover|furthermore|nevertheless|nonetheless|besides|likewise|similarly|conversely",
  "consequently|accordingly|additionally|rather|indeed|again|afterwards?|thereafter|elsewhere",
  "alternatively|regardless|because|plus|even so|that said|equally|eventually|subsequently|worse",
  "in addition|in contrast|by contrast|in comparison|by comparison|in turn|in fact|in response",
  "in other words|in return|in short|as a result|as such|as well|as for|for example|for instance",
  "for its part|for his part|for her part|for their part|on the other hand|on the contrary",
  "at the same time|at the time|after that|after this|since then|until then|by then|even then",
  "even though|not only|not surprisingly|to that end|of course|on top of|above all|after all",
  "the result|the reason|the answer|here|there(?! (?:is|are|was|were|has|have|will|may|can)\\b)",
].join("|");
const CONNECTIVE = new RegExp(`^(?:${CONNECTIVES})(?![\\w’'-])`, "i");
const CONNECTIVE_STARTS = firstWordsOf(CONNECTIVES);

/** Numbers and comparisons whose other half stands before: "Both", "The two", "Another", "One of them". */
const COMPARISON =
  /^(?:both|neither|either|another|others?|such|each|the (?:same|other|others|former|latter|pair|duo|trio|couple|rest|remaining|two|three|four|five|six|seven)|(?:a|one|two|some|many|most|all|several|half|none) (?:of (?:them|these|those|the \w+)|others?|more)|the (?:first|second|third|last) (?:was|is|of)|similar(?:ly)?|all (?:two|three|four|five|six))(?![\w’'-])/i;

const COMPARISON_STARTS = words(
  "both neither either another other others such each the a one two some many most all several half none similar similarly",
);

/** Nouns that, alone behind "the", name what the sentence before is about. */
const ROLE = [
  "company|firm|group|agency|ministry|department|organi[sz]ation|association|party|team|club|bank",
  "university|school|hospital|court|committee|commission|council|charity|airline|carmaker|retailer",
  "man|woman|boy|girl|child|children|men|women|suspect|suspects|victim|victims|driver|teenager",
  "officer|officers|player|striker|actor|actress|singer|star|director|author|writer|minister|leader",
  "president|spokesman|spokeswoman|spokesperson|judge|defendant|report|study|survey|book|film|movie",
  "show|song|album|game|match|move|decision|deal|agreement|plan|plans|proposal|bill|law|measure",
  "measures|project|program|programme|scheme|incident|attack|accident|crash|blast|explosion|fire",
  "announcement|statement|comments|remarks|letter|video|image|images|photo|photos|picture|pictures",
  "findings|figures|results|news|idea|problem|issue|case|site|website|device|system|product|vehicle",
  "aircraft|plane|ship|vessel|building|event|meeting|summit|talks|visit|trip|award|trial|ruling",
].join("|");

/** The noun is not made known by what follows it, as in "The company behind the bridge". */
const DEFINITE = new RegExp(
  `^the (?:${ROLE})(?:['’]s?)?(?![\\w-])(?! (?:of|that|which|who|whose|where|behind|in|at|from|for|to|on|with|between|accused|known|called|named|responsible)\\b)`,
  "i",
);

/** Openings that a reader cannot follow without the sentence before. */
export const OPENING_DEPENDENCES: readonly ContextDependence[] = [
  { code: "pronoun", applies: opensWithPronoun },
  { code: "early-pronoun", applies: opensNearPronoun },
  { code: "connective", applies: opensWithConnective },
  { code: "comparison", applies: opensWithComparison },
  { code: "definite", applies: opensWithDefinite },
];

function opensWithPronoun({ opening }: SentenceView): boolean {
  const first = firstWordOf(opening);
  if (!PRONOUNS.has(first)) return false;
  if (!AMBIGUOUS.has(first)) return true;
  return !NO_PRONOUN.test(opening) && !IT_TRADE.test(opening) && !EXPLETIVE.test(opening);
}

function opensNearPronoun({ opening }: SentenceView): boolean {
  const isPossible = LEAD_INS.has(firstWordOf(opening)) || PRONOUN_BEHIND_COMMA.test(opening);
  return isPossible && EARLY_PRONOUN.test(opening) && !TIME_PHRASE.test(opening);
}

function opensWithConnective({ opening }: SentenceView): boolean {
  return CONNECTIVE_STARTS.has(firstWordOf(opening)) && CONNECTIVE.test(opening);
}

function opensWithComparison({ opening }: SentenceView): boolean {
  return COMPARISON_STARTS.has(firstWordOf(opening)) && COMPARISON.test(opening);
}

/** The first sentence of an article introduces what it names. */
function opensWithDefinite({ opening, before }: SentenceView): boolean {
  return before !== undefined && firstWordOf(opening) === "the" && DEFINITE.test(opening);
}

/** In small letters; what is tied to it by a hyphen is part of it. */
function firstWordOf(opening: string): string {
  return (/^[\w-]*/.exec(opening)?.[0] ?? "").toLowerCase();
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** The first words of a pattern's alternatives. */
function firstWordsOf(alternatives: string): ReadonlySet<string> {
  return new Set(alternatives.split("|").map((one) => /^[a-z]+/.exec(one)?.[0] ?? ""));
}
