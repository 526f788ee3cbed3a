import type { Span } from "../../model/span.ts";

/** The places of a query in one text, in order, not overlapping. */
export type Finder = (query: string) => readonly Span[];

/**
 * A search that does not tell straight quotes from curly ones, nor a line end from a space, and tells
 * capitals from small letters only where the query has a capital.
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

/** Each code unit stays one code unit. */
function unify(text: string): string {
  return text
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/[\n\t\u00a0]/g, " ");
}

/** Small letters; the one letter whose small form is longer (İ) stays, so that offsets hold. */
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
