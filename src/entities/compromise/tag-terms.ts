import type { EntityType } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import { tokenize } from "../../segmentation/tokenize.ts";
import { tagNames } from "../pipeline.ts";
import { firstEndingAfter, type TaggedSpan } from "../sequence/spans.ts";
import {
  type HostMention,
  type HostPointer,
  type HostTerm,
  type HostView,
  type HostWorld,
  NAME_TAGS,
  type NameTag,
} from "./host.ts";

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
export function tagDocument(view: HostView): void {
  const { text, terms, sentences } = readDocument(view.document);
  const stretches = sentences.map((span) => ({
    kind: "text" as const,
    tokens: tokenize(text, span),
  }));
  for (const { term } of terms) delete term.mention;
  for (const span of tagNames(text, stretches)) mark(terms, span);
  const free = terms.map(({ term }) => term).filter(({ frozen }) => !frozen);
  // Compromise/two lets go of frozen words before hooks that others add.
  view.compute("freeze");
  for (const { term } of terms) settle(term, view.world);
  for (const term of free) delete term.frozen;
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

/** Gives all terms of a name the same mention. */
function mark(terms: DocumentText["terms"], span: TaggedSpan): void {
  const mention = { tag: TAGS[span.type] };
  for (
    let at = firstEndingAfter(terms, span.start);
    (terms[at]?.start ?? span.end) < span.end;
    at++
  ) {
    const found = terms[at];
    if (found && found.start < found.end) found.term.mention = mention;
  }
}

/** Titles keep their own tag, which compromise files under persons. */
function settle(term: HostTerm, world: HostWorld): void {
  const { model, methods } = world;
  const isTitle = term.tags.has("Honorific");
  for (const tag of NAME_TAGS) {
    if (tag !== term.mention?.tag && term.tags.has(tag)) {
      methods.one.unTag([term], tag, model.one.tagSet);
    }
  }
  if (isTitle) term.tags.add("Honorific");
  if (term.mention) methods.one.setTag([term], term.mention.tag, world);
}

/**
 * Pointers to a view's names of one kind, one for each name: runs of terms that bear the tag, cut where
 * another name begins. Terms that somebody tagged by hand are names too.
 */
export function selectNames(view: HostView, tag: NameTag): HostPointer[] {
  return view.fullPointer.flatMap(([sentence, start, end]) => {
    const terms = view.document[sentence]?.slice(start, end) ?? [];
    return runsOf(terms, tag).map(
      ([first, last]): HostPointer => [
        sentence,
        start + first,
        start + last + 1,
        terms[first]?.id,
        terms[last]?.id,
      ],
    );
  });
}

/** First and last index of each name. */
function runsOf(terms: readonly HostTerm[], tag: NameTag): [number, number][] {
  const runs: [number, number][] = [];
  let open: HostMention | undefined | false = false;
  for (const [index, { tags, mention }] of terms.entries()) {
    const last = runs.at(-1);
    if (!tags.has(tag)) open = false;
    else if (open !== false && open === mention && last) last[1] = index;
    else {
      runs.push([index, index]);
      open = mention;
    }
  }
  return runs;
}
