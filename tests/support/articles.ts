import type { Article } from "../../src/model/article.ts";
import { composeArticle } from "../../src/model/compose.ts";
import type { NameExplanation } from "../../src/model/explanation.ts";
import type {
  EntitiesResult,
  Result,
  ShowResult,
  SummaryResult,
  WhyResult,
} from "../../src/model/result.ts";

const FIRST = "Ada Reyes opened the bridge in Porto.";
const SECOND = "“It is safe,” she said.";

/** A small article with most block kinds. */
export const SMALL: Article = composeArticle(
  [
    { kind: "headline", text: "Bridge opens" },
    { kind: "byline", text: "By Jo Roe" },
    { kind: "caption", text: "The bridge at dawn. (Handout)" },
    { kind: "paragraph", text: `PORTO — ${FIRST} ${SECOND}` },
    { kind: "heading", text: "What next", level: 2 },
    { kind: "list-item", text: "Tolls", level: 1, ordinal: 1 },
    { kind: "list-item", text: "Trains", level: 2 },
    { kind: "quote", text: "A bridge is a promise." },
    { kind: "code", text: "toll = 2\n  tax = 1" },
    { kind: "table", text: "Year | Toll\n2026 | 2" },
    { kind: "trailer", text: "Read more: tolls" },
  ],
  {
    source: "small.txt",
    format: "text",
    title: "Bridge opens",
    byline: { authors: ["Jo Roe"] },
    dateline: { block: 3, start: 0, end: 7, place: "PORTO" },
  },
);

export const EMPTY: Article = composeArticle([], { source: "empty.txt", format: "text" });

/** An article with everything that must not reach a terminal. */
export const HOSTILE_CHARACTERS =
  "\u0000\u0007\u001b]0;x\u0007\u001b[2J\r\u007f\u0085\u009b31m\u202e\u2066\u2069\u200f\u2028";

export const HOSTILE: Article = composeArticle(
  [
    { kind: "headline", text: `Title ${HOSTILE_CHARACTERS} end` },
    {
      kind: "paragraph",
      text: `Text ${HOSTILE_CHARACTERS} end.`,
      marks: [{ kind: "code", start: 0, end: 9 }],
    },
  ],
  {
    source: `evil${HOSTILE_CHARACTERS}.txt`,
    format: "text",
    title: `Title ${HOSTILE_CHARACTERS} end`,
  },
);

export function showOf(article: Article): ShowResult {
  return { kind: "show", article };
}

/** A summary with the whole article as its one sentence. */
export function summaryOf(article: Article): SummaryResult {
  const { text } = article;
  const span = { start: 0, end: text.length };
  const sentence = {
    ...span,
    index: 0,
    block: 0,
    text,
    score: 0.5,
    reasons: [{ code: "position", weight: 0.5 }],
  };
  const sentences = text === "" ? [] : [sentence];
  return { kind: "summary", article, summary: { sentences, text, words: 9, compression: 1 } };
}

/** One entity, mentioned by an article's first word. */
export function entitiesOf(article: Article): EntitiesResult {
  const end = /^\S*/.exec(article.text)?.[0].length ?? 0;
  const text = article.text.slice(0, end);
  const mention = { type: "person", start: 0, end, text, sentence: null, block: 0 } as const;
  const name = `${text}${article === HOSTILE ? HOSTILE_CHARACTERS : ""}`;
  const entity = {
    id: "p1",
    type: "person",
    name,
    aliases: [name],
    count: 1,
    salience: 1,
    mentions: [mention],
  } as const;
  return { kind: "entities", article, sentences: [], entities: end > 0 ? [entity] : [] };
}

/** An explanation of an article's first word as a person and of its last character as no name. */
export function whyOf(article: Article): WhyResult {
  const { entities } = entitiesOf(article);
  const { text } = article;
  const end = /^\S*/.exec(text)?.[0].length ?? 0;
  const place: NameExplanation = {
    text: text.slice(0, end),
    start: 0,
    end,
    sentence: null,
    block: 0,
    context: { start: 0, end: text.length },
    type: "person",
    entity: "p1",
    origin: "model",
    confidence: 0.9,
    probabilities: { person: 0.8, place: 0.1, organization: 0.04, none: 0.05, other: 0.01 },
    alternatives: [{ start: 0, end: text.length, text, type: "place", probability: 0.1 }],
    considered: true,
    for: [{ text: `the word "${text}"`, weight: 1.25 }],
    against: [{ text: `before "${text}"`, weight: -0.5 }],
    lists: [{ text, lists: ["cities"] }],
    changes: [{ code: "boundary-corrected", text, type: "person" }],
  };
  const { type: _, entity: __, origin: ___, confidence: ____, ...other } = place;
  const last = { ...other, start: Math.max(0, text.length - 1), end: text.length };
  const none: NameExplanation = { ...last, text: text.slice(-1), type: null, entity: null };
  const occurrences = end > 0 ? [place, none] : [];
  return { kind: "why", article, name: text.slice(0, end), entities, occurrences };
}

export const FAILURE: Result = {
  kind: "failure",
  failure: { code: "EMPTY_INPUT", source: "nothing.txt" },
};
