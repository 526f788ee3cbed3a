import type { Command } from "commander";
import type { OwnNames } from "../../entities/own-names.ts";
import type { Article } from "../../model/article.ts";
import type { ShowResult } from "../../model/result.ts";
import type { RenderOptions } from "../../renderers/renderer.ts";
import type { ArticleCommand } from "../article-command.ts";
import { runOnArticles } from "../articles.ts";
import { addSharedOptions, type SharedOptions } from "../options.ts";
import {
  addNameListOptions,
  type NameListOptions,
  ownNamesOf,
  withNameLists,
} from "../own-names/options.ts";
import type { Invocation } from "./command.ts";

interface ShowOptions extends SharedOptions, NameListOptions {
  /** Not given: names are looked for where they will be seen. */
  readonly entities?: boolean;
}

export function configure(command: Command): void {
  addNameListOptions(addSharedOptions(command, "show"))
    .option("--entities", "JSON: add sentences and names")
    .option("--no-entities", "read without looking for names")
    .addHelpText(
      "after",
      `
Examples:
  summit-reader show                      the article that comes with the program
  summit-reader show article.txt
  summit-reader show -w 60 notes.md
  summit-reader show --color always a.txt | less -R`,
    );
}

export function articleCommand(options: ShowOptions): ArticleCommand {
  const ownNames = ownNamesOf(options);
  return {
    kind: "show",
    produce: async (article, view) =>
      wantsNames(options, view) ? withNames(article, await ownNames()) : { kind: "show", article },
    isEmpty: () => false,
  };
}

export async function run(invocation: Invocation<ShowOptions>) {
  const options = await withNameLists(invocation.options);
  return runOnArticles("show", articleCommand(options), { ...invocation, options });
}

function wantsNames({ entities, format }: ShowOptions, { color }: RenderOptions): boolean {
  if (entities === false) return false;
  return format === "text" ? color > 0 : entities === true;
}

async function withNames(article: Article, own: OwnNames | undefined): Promise<ShowResult> {
  const [{ segment }, { findEntities }] = await Promise.all([
    import("../../segmentation/segment.ts"),
    import("../../entities/find-entities.ts"),
  ]);
  const segmentation = segment(article);
  const entities = findEntities(article, segmentation, { own });
  return { kind: "show", article, sentences: segmentation.sentences, entities };
}
