import type { EntityType } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import { tokenize } from "../../segmentation/tokens.ts";
import { tagNames } from "../tag-names.ts";
import type { TaggedSpan } from "../tagger.ts";
import { type HostTerm, type HostView, type HostWorld, NAME_TAGS, type NameTag } from "./host.ts";

const TAGS: Readonly<Record<EntityType, NameTag>> = {
  person: "Person",
  place: "Place",
  organization: "Organization",
};

/** A document as one text, with the place of each term's text in it. */
interface DocumentText {
  readonly text: string;
  readonly terms: readonly (Span & { readonly term: HostTerm })[];
  readonly sentences: readonly Span[];
}

/**
 * The compute hook: tags the terms of all names in a view's document, and only those. Tags of the three
 * kinds that others set are taken back, but for words that a lexicon has frozen.
 */
export function tagDocument({ document, world }: HostView): void {
  const { text, terms, sentences } = readDocument(document);
  const stretches = sentences.map((span) => ({
    kind: "text" as const,
    tokens: tokenize(text, span),
  }));
  for (const { term } of terms) clear(term, world);
  let at = 0;
  for (const span of tagNames(text, stretches)) {
    while (at < terms.length && (terms[at]?.end ?? 0) <= span.start) at++;
    const inside: HostTerm[] = [];
    for (let next = at; (terms[next]?.start ?? text.length) < span.end; next++) {
      const { term, start = 0, end = 0 } = terms[next] ?? {};
      if (term && start < end) inside.push(term);
    }
    mark(inside, span, world);
  }
}

function readDocument(document: HostView["document"]): DocumentText {
  const terms: (Span & { readonly term: HostTerm })[] = [];
  const sentences: Span[] = [];
  let text = "";
  for (const sentence of document) {
    const from = text.length;
    for (const term of sentence) {
      const start = text.length + term.pre.length;
      terms.push({ term, start, end: start + term.text.length });
      text += term.pre + term.text + term.post;
    }
    sentences.push({ start: from, end: text.length });
  }
  return { text, terms, sentences };
}

/** Titles keep their own tag, which compromise files under persons. */
function clear(term: HostTerm, { model, methods }: HostWorld): void {
  delete term.mention;
  const isTitle = term.tags.has("Honorific");
  for (const tag of NAME_TAGS) {
    if (term.tags.has(tag)) methods.one.unTag([term], tag, model.one.tagSet);
  }
  if (isTitle) term.tags.add("Honorific");
}

function mark(terms: readonly HostTerm[], { type }: TaggedSpan, world: HostWorld): void {
  const mention = { tag: TAGS[type] };
  for (const term of terms) term.mention = mention;
  world.methods.one.setTag(terms, mention.tag, world);
}
