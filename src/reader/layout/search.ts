import type { Span } from "../../model/span.ts";

/** Returns the matches of a query in one text, in order, without overlaps. */
export type Finder = (query: string) => readonly Span[];

/**
 * Creates a search over a text. Straight quotation marks match curly ones, a space matches a line end,
 * and case counts only if the query has a capital.
 */
export function createFinder(text: string): Finder {
  const exact = once(() => unify(text));
  const small = once(() => toLower(exact()));
  return (query) => {
    const wanted = unify(query);
    const lower = toLower(wanted);
    return wanted === lower ? findAll(small(), lower) : findAll(exact(), wanted);
  };
}

function findAll(text: string, query: string): Span[] {
  const spans: Span[] = [];
  if (query === "") return spans;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    spans.push({ start: at, end: at + query.length });
  }
  return spans;
}

/** Replaces unit by unit, so offsets stay the same. */
function unify(text: string): string {
  return text
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/[\n\t\u00a0]/g, " ");
}

/** Keeps İ, the one letter whose lower case is longer, so offsets stay the same. */
function toLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[^\u0130]+/g, (part) => part.toLowerCase());
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
