import type { Article } from "../model/article.ts";
import type { Entity, EntityType, Mention } from "../model/entity.ts";
import { countForms, fullestForm } from "./forms.ts";
import { resolveOrganizations } from "./resolve-organizations.ts";
import { resolvePeople } from "./resolve-people.ts";
import { resolvePlaces } from "./resolve-places.ts";
import { salienceOf } from "./salience.ts";

type Resolver = (text: string, mentions: readonly Mention[]) => Mention[][];

const RESOLVERS: Readonly<Record<EntityType, Resolver>> = {
  person: resolvePeople,
  place: (_text, mentions) => resolvePlaces(mentions),
  organization: resolveOrganizations,
};

/** What an entity's id begins with; "place" and "person" share their first letter. */
const ID_LETTERS: Readonly<Record<EntityType, string>> = {
  person: "p",
  place: "l",
  organization: "o",
};

/**
 * Joins the mentions of an article, which are in its order, into entities: most mentioned first, then
 * by first mention.
 */
export function resolveEntities(article: Article, mentions: readonly Mention[]): Entity[] {
  const types = Object.keys(RESOLVERS) as EntityType[];
  const groups = types.flatMap((type) => {
    const ofType = mentions.filter((mention) => mention.type === type);
    return RESOLVERS[type](article.text, ofType).sort(byFirstMention).map(numbered);
  });
  const most = Math.max(0, ...groups.map(({ mentions: group }) => group.length));
  return groups.map((group) => toEntity(article, group, most)).sort(byCount);
}

interface Group {
  readonly number: number;
  readonly mentions: readonly Mention[];
}

function numbered(mentions: readonly Mention[], index: number): Group {
  return { number: index + 1, mentions };
}

function toEntity(article: Article, { number, mentions }: Group, most: number): Entity {
  const forms = countForms(mentions);
  const name = fullestForm(forms);
  const type = mentions[0]?.type ?? "person";
  return {
    id: `${ID_LETTERS[type]}${number}`,
    type,
    name,
    aliases: forms.filter((form) => form.toLowerCase() !== name.toLowerCase()),
    count: mentions.length,
    salience: salienceOf(article, mentions, most),
    mentions,
  };
}

function byFirstMention(a: readonly Mention[], b: readonly Mention[]): number {
  return (a[0]?.start ?? 0) - (b[0]?.start ?? 0);
}

function byCount(a: Entity, b: Entity): number {
  return b.count - a.count || byFirstMention(a.mentions, b.mentions);
}
