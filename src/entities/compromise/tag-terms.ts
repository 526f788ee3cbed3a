import type { EntityType } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import { tokenize } from "../../segmentation/tokenize.ts";
import { analyseText } from "../pipeline.ts";
import { firstEndingAfter, type NameSpan } from "../sequence/spans.ts";
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

/** A document as one text, with the position of each term in it. */
interface DocumentText {
  readonly text: string;
  readonly terms: readonly (Span & { readonly term: HostTerm })[];
  readonly sentences: readonly Span[];
}

/**
 * The compute hook: tags the terms of every name in a view's document. Removes the tags of the three types
 * from all other terms, except those that a lexicon has frozen.
 */
export function tagDocument(view: HostView): void {
  const { text, terms, sentences } = readDocument(view.document);
  const sequences = sentences.map((span) => ({
    kind: "text" as const,
    tokens: tokenize(text, span),
  }));
  for (const { term } of terms) delete term.mention;
  for (const span of analyseText(text, sequences).names) mark(terms, span);
  const free = terms.map(({ term }) => term).filter(({ frozen }) => !frozen);
  // Compromise/two unfreezes words before the hooks of plugins run.
  view.compute("freeze");
  for (const { term } of terms) setTags(term, view.world);
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

/** Sets the same mention on all terms of a name. */
function mark(terms: DocumentText["terms"], span: NameSpan): void {
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

/** Titles keep `#Honorific`, which removing `#Person` would remove too. */
function setTags(term: HostTerm, world: HostWorld): void {
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
 * Pointers to a view's names of one type: runs of terms with the tag, cut where another name begins. They
 * include terms that a user tagged.
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

/** First and last term of each name. */
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
