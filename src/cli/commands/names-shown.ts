import type { Command } from "commander";
import type { UserLists } from "../../entities/postprocess/user-lists.ts";
import type { Article } from "../../model/article.ts";
import { ENTITY_TYPES, type Entity, type EntityType } from "../../model/entity.ts";
import type { ShowResult } from "../../model/result.ts";
import type { LinkStyle, RenderSettings } from "../../renderers/renderer.ts";
import { LINK_CHOICES } from "../link-style.ts";
import { listOf, oneOf, type SharedOptions } from "../options.ts";
import { estimatorFor } from "../rater.ts";

/** The options of `show` that are about names and links. */
export interface NameOptions extends SharedOptions {
  /** Not given: names are looked for where they will be seen. */
  readonly entities?: boolean;
  readonly highlight?: readonly EntityType[];
  readonly only?: readonly string[];
  readonly marks?: boolean;
  readonly index?: boolean;
  readonly links?: LinkStyle;
}

/** Adds the options that say which names are shown, and how, and what becomes of links. */
export function addNameOptions(command: Command): Command {
  return command
    .option("--entities", "JSON: add sentences and names")
    .option("--no-entities", "read without looking for names")
    .option(
      "--highlight <kinds>",
      `show only names of these kinds, comma-separated: ${ENTITY_TYPES.join(",")}`,
      listOf("--highlight", ENTITY_TYPES),
    )
    .option(
      "--only <name>",
      "show only this name, in all its forms; may be given several times",
      (name: string, names: readonly string[] = []) => [...names, name],
    )
    .option("--marks", "a letter behind each name tells its kind: [P], [L] (place), [O]")
    .option("--index", "list the names at the end, each with its first mention")
    .option(
      "--links [how]",
      "addresses of links: none, inline, or references at the end (default: to click on, where that works)",
      oneOf("--links", LINK_CHOICES),
    );
}

/** Whether names will be seen. */
export function wantsNames({ entities, format }: NameOptions, view: RenderSettings): boolean {
  if (entities === false) return false;
  if (format !== "text") return entities === true;
  return view.style.color > 0 || view.show.marks || view.show.index;
}

/** An article with its sentences, and those of its names that were asked for. */
export async function withNames(
  article: Article,
  options: NameOptions,
  own: UserLists | undefined,
): Promise<ShowResult> {
  const [{ segment }, { findEntities }, rater] = await Promise.all([
    import("../../segmentation/segment.ts"),
    import("../../entities/pipeline.ts"),
    estimatorFor(options),
  ]);
  const segmentation = segment(article);
  const entities = await chosen(findEntities(article, segmentation, { own, rater }), options, own);
  return { kind: "show", article, sentences: segmentation.sentences, entities };
}

async function chosen(
  entities: readonly Entity[],
  { highlight = ENTITY_TYPES, only }: NameOptions,
  own: UserLists | undefined,
): Promise<Entity[]> {
  const ofKind = entities.filter(({ type }) => highlight.includes(type));
  if (only === undefined) return ofKind;
  const { entitiesNamed } = await import("../../entities/resolution/select.ts");
  const named = new Set(only.flatMap((name) => entitiesNamed(entities, own?.nameOf(name) ?? name)));
  return ofKind.filter((entity) => named.has(entity));
}
