import type { Article } from "../../model/article.ts";
import type { Entity, EntityType, Mention } from "../../model/entity.ts";
import { countForms, formOf, fullestForm } from "./forms.ts";
import { addTo, groupBy } from "./grouping.ts";
import { explainMerges } from "./merge-reasons.ts";
import { resolveOrganizations } from "./organizations.ts";
import { resolvePeople } from "./people.ts";
import { resolvePlaces } from "./places.ts";
import { type Salience, salienceIn } from "./salience.ts";

/** Groups mentions of one type by entity; mentions are in article order. */
type Resolver = (text: string, mentions: readonly Mention[]) => Mention[][];

const RESOLVERS: Readonly<Record<EntityType, Resolver>> = {
  person: resolvePeople,
  place: (_text, mentions) => resolvePlaces(mentions),
  organization: resolveOrganizations,
};

/** The first letter of an entity's id; "place" shares its own with "person". */
export const ID_LETTERS: Readonly<Record<EntityType, string>> = {
  person: "p",
  place: "l",
  organization: "o",
};

/** How mentions become entities. */
export interface ResolveOptions {
  /** `false`: every distinct form is an entity of its own. */
  readonly merge?: boolean;
}

/**
 * Groups the mentions of an article, given in its order, into entities, each mention with the reason it
 * belongs there. Returns the most mentioned entity first, then by first mention.
 */
export function resolveEntities(
  article: Article,
  mentions: readonly Mention[],
  { merge = true }: ResolveOptions = {},
): Entity[] {
  const types = Object.keys(RESOLVERS) as EntityType[];
  const groups = types.flatMap((type) => {
    const ofType = mentions.filter((mention) => mention.type === type);
    const ofEntity = merge
      ? mergeListed(article.text, ofType, RESOLVERS[type])
      : [...groupBy(ofType, formOf).values()];
    return ofEntity.sort(byFirstMention).map(numbered);
  });
  const most = Math.max(0, ...groups.map(({ mentions: group }) => group.length));
  const salienceOf = salienceIn(article, mentions);
  const entities = groups.map((group) => toEntity(group, most, salienceOf));
  return explainMerges(article.text, entities.sort(byCount));
}

interface Group {
  readonly number: number;
  readonly mentions: readonly Mention[];
}

function numbered(mentions: readonly Mention[], index: number): Group {
  return { number: index + 1, mentions };
}

function toEntity({ number, mentions }: Group, most: number, salienceOf: Salience): Entity {
  const forms = countForms(mentions);
  const name = mentions.find(({ listed }) => listed)?.listed ?? fullestForm(forms);
  const type = mentions[0]?.type ?? "person";
  return {
    id: `${ID_LETTERS[type]}${number}`,
    type,
    name,
    aliases: forms.filter((form) => form.toLowerCase() !== name.toLowerCase()),
    count: mentions.length,
    salience: salienceOf(mentions, most),
    mentions,
  };
}

function byFirstMention(a: readonly Mention[], b: readonly Mention[]): number {
  return (a[0]?.start ?? 0) - (b[0]?.start ?? 0);
}

function byCount(a: Entity, b: Entity): number {
  return b.count - a.count || byFirstMention(a.mentions, b.mentions);
}

/**
 * Resolves mentions of which some are on the user's list. The resolver sees their listed names, so a plain
 * "Ishiba" joins a listed "Shigeru Ishiba". All mentions of one listed name become one entity, and two
 * listed names stay apart.
 */
function mergeListed(text: string, mentions: readonly Mention[], resolve: Resolver): Mention[][] {
  if (!mentions.some(({ listed }) => listed !== undefined)) return resolve(text, mentions);
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
