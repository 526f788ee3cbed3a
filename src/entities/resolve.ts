import type { Article } from "../model/article.ts";
import type { Entity, EntityType, Mention } from "../model/entity.ts";
import { countForms, formOf, fullestForm } from "./forms.ts";
import { groupBy } from "./group.ts";
import { explainMerges } from "./merge-reasons.ts";
import { resolveOrganizations } from "./resolve-organizations.ts";
import { resolvePeople } from "./resolve-people.ts";
import { resolvePlaces } from "./resolve-places.ts";
import { type Salience, salienceIn } from "./salience.ts";

/** Groups of mentions, all of one type and in article order, that are of one entity each. */
export type Resolver = (text: string, mentions: readonly Mention[]) => Mention[][];

export type Resolvers = Readonly<Record<EntityType, Resolver>>;

/** By names and what the text says of them. */
export const RESOLVERS: Resolvers = {
  person: resolvePeople,
  place: (_text, mentions) => resolvePlaces(mentions),
  organization: resolveOrganizations,
};

const byForm: Resolver = (_text, mentions) => [...groupBy(mentions, formOf).values()];

/** Nothing but the very same form is the same entity. */
export const FORMS_APART: Resolvers = { person: byForm, place: byForm, organization: byForm };

/** What an entity's id begins with; "place" and "person" share their first letter. */
export const ID_LETTERS: Readonly<Record<EntityType, string>> = {
  person: "p",
  place: "l",
  organization: "o",
};

/**
 * Joins the mentions of an article, which are in its order, into entities, and says why: most mentioned
 * first, then by first mention.
 * @param resolvers What takes mentions of a type for one entity.
 */
export function resolveEntities(
  article: Article,
  mentions: readonly Mention[],
  resolvers: Resolvers = RESOLVERS,
): Entity[] {
  const types = Object.keys(RESOLVERS) as EntityType[];
  const groups = types.flatMap((type) => {
    const ofType = mentions.filter((mention) => mention.type === type);
    return resolvers[type](article.text, ofType).sort(byFirstMention).map(numbered);
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
