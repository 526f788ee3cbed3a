import type { HostMention, HostPointer, HostTerm, HostView, NameTag } from "./host.ts";

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
