import type { Command } from "commander";
import type { UserLists } from "../../entities/postprocess/user-lists.ts";
import type { Article } from "../../model/article.ts";
import { ENTITY_TYPES, type Entity, type EntityType } from "../../model/entity.ts";
import type { ShowResult } from "../../model/result.ts";
import type { RenderSettings } from "../../renderers/renderer.ts";
import { runOnArticles } from "../articles.ts";
import type { ArticleCommand, Invocation } from "../command.ts";
import { addExamples } from "../help.ts";
import { type ArticleOptions, addArticleOptions } from "../options/article-options.ts";
import { addLinksOption, type LinkOptions } from "../options/links.ts";
import { listOf } from "../options/values.ts";
import {
  addNameListOptions,
  type NameListOptions,
  userListsOf,
  withNameLists,
} from "../user-lists/options.ts";

interface ShowOptions extends ArticleOptions, NameListOptions, LinkOptions {
  /** Undefined looks for names only if the output shows them. */
  readonly entities?: boolean;
  readonly highlight?: readonly EntityType[];
  readonly only?: readonly string[];
  readonly marks?: boolean;
  readonly index?: boolean;
}

export function configure(command: Command): void {
  command
    .option("--entities", "JSON: include sentences and names")
    .option("--no-entities", "do not look for names")
    .option(
      "--highlight <kinds>",
      `highlight only these kinds of names, comma-separated: ${ENTITY_TYPES.join(",")}`,
      listOf("--highlight", ENTITY_TYPES),
    )
    .option(
      "--only <name>",
      "highlight only this name, in all its forms; can be repeated",
      (name: string, names: readonly string[] = []) => [...names, name],
    )
    .option("--marks", "put a letter after each name: [P] person, [L] place, [O] organization")
    .option("--index", "list the names at the end, each with its first mention");
  addLinksOption(command);
  addNameListOptions(command);
  addArticleOptions(command, "show");
  addExamples(
    command,
    `
summit-reader show                # the article that comes with the program
summit-reader show article.txt
summit-reader show -w 60 notes.md
summit-reader show --only Ishiba --index article.txt
summit-reader show --links page.html
summit-reader show --color always a.txt | less -R`,
  );
}

export function articleCommand(options: ShowOptions): ArticleCommand {
  const userLists = userListsOf(options);
  return {
    kind: "show",
    emptyNote: noteOnNothing(options),
    produce: async (article, view) =>
      wantsNames(options, view)
        ? withNames(article, options, await userLists())
        : { kind: "show", article },
    isEmpty: (result) =>
      options.only !== undefined && result.kind === "show" && result.entities?.length === 0,
  };
}

export async function run(invocation: Invocation<ShowOptions>) {
  const options = await withNameLists(invocation.options);
  return runOnArticles("show", articleCommand(options), { ...invocation, options });
}

function noteOnNothing({ only = [] }: ShowOptions): string {
  return `no mention of ${only.map((name) => `"${name}"`).join(" or ")}`;
}

/** Whether the output shows names. */
function wantsNames({ entities, format }: ShowOptions, view: RenderSettings): boolean {
  if (entities === false) return false;
  if (format !== "text") return entities === true;
  return view.style.color > 0 || view.show.marks || view.show.index;
}

/** An article with its sentences and the names that the options select. */
async function withNames(
  article: Article,
  options: ShowOptions,
  userLists: UserLists | undefined,
): Promise<ShowResult> {
  const [{ segment }, { findEntities }, estimator] = await Promise.all([
    import("../../segmentation/segment.ts"),
    import("../../entities/pipeline.ts"),
    import("./analysis.ts").then(({ loadEstimator }) => loadEstimator(options)),
  ]);
  const segmentation = segment(article);
  const all = findEntities(article, segmentation, { userLists, estimator });
  const entities = await select(all, options, userLists);
  return { kind: "show", article, sentences: segmentation.sentences, entities };
}

async function select(
  entities: readonly Entity[],
  { highlight = ENTITY_TYPES, only }: ShowOptions,
  userLists: UserLists | undefined,
): Promise<Entity[]> {
  const ofKind = entities.filter(({ type }) => highlight.includes(type));
  if (only === undefined) return ofKind;
  const { entitiesNamed } = await import("../../entities/resolution/select.ts");
  const named = new Set(
    only.flatMap((name) => entitiesNamed(entities, userLists?.nameOf(name) ?? name)),
  );
  return ofKind.filter((entity) => named.has(entity));
}
