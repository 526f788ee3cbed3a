import type { EntityType } from "../model/entity.ts";
import type { Span } from "../model/span.ts";
import { makeConsistent } from "./consistency.ts";
import { ruleTagger } from "./rule-tagger.ts";
import type { TaggedSpan } from "./tagger.ts";
import { type DocumentText, type NamedTerm, readDocument, type TermPlace } from "./term-text.ts";

/** What we use of a compromise View. */
interface View {
  readonly document: NamedTerm[][];
  readonly docs: readonly NamedTerm[][];
  update(pointers: [sentence: number, start: number, end: number][]): View;
}

const TAGS: Readonly<Record<EntityType, string>> = {
  person: "Person",
  place: "Place",
  organization: "Organization",
};

/**
 * Names as a compromise plugin, for compromise/one, /two and /three: `nlp.plugin(names)` tags terms
 * `#Person`, `#Place` and `#Organization`, and gives views `.people()`, `.places()` and
 * `.organizations()`, a name a match. Where a host's tier has its own, these take their place. It imports
 * no compromise. Every term remembers which name it is part of, because tags alone cannot tell
 * "Lyon, France" (two names) from "Washington, D.C." (one).
 */
export const names = {
  compute: { names: tagNames },
  hooks: ["names"],
  api(ViewClass: { prototype: object }): void {
    Object.assign(ViewClass.prototype, {
      people(this: View) {
        return viewOf(this, "person");
      },
      places(this: View) {
        return viewOf(this, "place");
      },
      organizations(this: View) {
        return viewOf(this, "organization");
      },
    });
  },
};

/** The compute hook: finds the names of a whole document and tags their terms. */
function tagNames(view: View): void {
  const document = readDocument(view.document);
  const { text, stretches } = document;
  const spans = makeConsistent(text, stretches, ruleTagger(text, stretches));
  for (const { term } of document.places) clear(term);
  markTerms(document, spans);
}

function markTerms({ places }: DocumentText, spans: readonly TaggedSpan[]): void {
  let at = 0;
  for (const [number, span] of spans.entries()) {
    while (at < places.length && (places[at] as TermPlace).end <= span.start) at++;
    for (let i = at; i < places.length && (places[i] as TermPlace).start < span.end; i++) {
      mark((places[i] as TermPlace).term, span, number);
    }
  }
}

function mark(term: NamedTerm, { type }: TaggedSpan & Span, number: number): void {
  term.tags.add(TAGS[type]);
  term.tags.add("ProperNoun");
  term.tags.add("Noun");
  term.mention = { type, number };
}

/** A host's own tagger may have guessed otherwise. */
function clear(term: NamedTerm): void {
  for (const tag of Object.values(TAGS)) term.tags.delete(tag);
  delete term.mention;
}

/** The names of one type in a view, a match each; one that the view cuts is left out of it. */
function viewOf(view: View, type: EntityType): View {
  const pointers: [number, number, number][] = [];
  let last: number | undefined;
  for (const term of view.docs.flat()) {
    const number = term.mention?.type === type ? term.mention.number : undefined;
    const [sentence, index] = term.index ?? [0, 0];
    const open = pointers.at(-1);
    if (number !== undefined && number === last && open?.[0] === sentence) open[2] = index + 1;
    else if (number !== undefined) pointers.push([sentence, index, index + 1]);
    last = number;
  }
  return view.update(pointers);
}
