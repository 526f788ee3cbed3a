import type { Mention } from "../model/entity.ts";
import { addTo } from "./group.ts";
import type { Resolver } from "./resolve.ts";

/**
 * Resolves mentions with listed names among them: for the resolver each of these is written as its
 * list has it, so that "Ishiba" finds its way to a listed "Shigeru Ishiba". All mentions of one listed
 * name end up together, those of two apart.
 */
export function joinListed(
  text: string,
  mentions: readonly Mention[],
  resolve: Resolver,
): Mention[][] {
  const written = new Map(mentions.map((mention) => [asListed(mention), mention]));
  const byName = new Map<string, Mention[]>();
  const groups: Mention[][] = [];
  for (const group of resolve(text, [...written.keys()])) {
    const real = group.map((one) => written.get(one) ?? one);
    const names = new Set(real.flatMap(({ listed }) => listed ?? []));
    const [owner] = names;
    if (owner === undefined) groups.push(real);
    else for (const one of real) addTo(byName, one.listed ?? owner, one);
  }
  return [...groups, ...byName.values()].map((group) => group.sort((a, b) => a.start - b.start));
}

function asListed(mention: Mention): Mention {
  return mention.listed === undefined ? mention : { ...mention, text: mention.listed };
}
