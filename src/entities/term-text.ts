import type { EntityType } from "../model/entity.ts";
import type { Span } from "../model/span.ts";
import type { Stretch } from "./tagger.ts";

/** A term of compromise, and the name that it is part of. */
export interface NamedTerm {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags: Set<string>;
  readonly index?: readonly [sentence: number, term: number];
  mention?: { readonly type: EntityType; readonly number: number };
}

/** Where a term's own text stands in the document's text. */
export interface TermPlace extends Span {
  readonly term: NamedTerm;
}

/** A compromise document as text, with its sentences as stretches of tokens. */
export interface DocumentText {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly places: readonly TermPlace[];
}

/** Puts a document's text together again and cuts its terms into our tokens. */
export function readDocument(document: readonly NamedTerm[][]): DocumentText {
  const places: TermPlace[] = [];
  let text = "";
  const stretches = document.map((sentence): Stretch => {
    const tokens: Span[] = [];
    for (const term of sentence) {
      tokens.push(...punctuation(term.pre, text.length));
      const start = text.length + term.pre.length;
      const end = start + term.text.length;
      places.push({ term, start, end });
      tokens.push(...wordTokens(term.text, start), ...punctuation(term.post, end));
      text += term.pre + term.text + term.post;
    }
    return { kind: "text", tokens };
  });
  return { text, stretches, places };
}

function punctuation(text: string, offset: number): Span[] {
  return [...text.matchAll(/\S/g)].map(({ index }) => ({
    start: offset + index,
    end: offset + index + 1,
  }));
}

/** A term's word, with a possessive as a token of its own. */
function wordTokens(text: string, start: number): Span[] {
  const end = start + text.length;
  const possessive = /(?:['’]s|(?<=s)['’])$/i.exec(text)?.[0].length ?? 0;
  const cut = end - possessive;
  const pieces = [
    { start, end: cut },
    { start: cut, end },
  ];
  return pieces.filter((piece) => piece.start < piece.end);
}
