import type { Command } from "commander";
import type { Article } from "../../model/article.ts";
import type { ShowResult } from "../../model/result.ts";
import type { RenderOptions } from "../../renderers/renderer.ts";
import type { ArticleCommand } from "../article-command.ts";
import { runOnArticles } from "../articles.ts";
import { addExamples } from "../help.ts";
import { addSharedOptions, type SharedOptions } from "../options.ts";
import type { Invocation } from "./command.ts";

interface ShowOptions extends SharedOptions {
  /** Not given: names are looked for where they will be seen. */
  readonly entities?: boolean;
}

export function configure(command: Command): void {
  addSharedOptions(command, "show")
    .option("--entities", "JSON: add sentences and names")
    .option("--no-entities", "read without looking for names");
  addExamples(
    command,
    `
summit-reader show                # the article that comes with it
summit-reader show article.txt
summit-reader show -w 60 notes.md
summit-reader show --color always a.txt | less -R`,
  );
}

export function articleCommand(options: ShowOptions): ArticleCommand {
  return {
    kind: "show",
    produce: (article, view) =>
      wantsNames(options, view) ? withNames(article) : { kind: "show", article },
    isEmpty: () => false,
  };
}

export function run(invocation: Invocation<ShowOptions>) {
  return runOnArticles("show", articleCommand(invocation.options), invocation);
}

function wantsNames({ entities, format }: ShowOptions, { color }: RenderOptions): boolean {
  if (entities === false) return false;
  return format === "text" ? color > 0 : entities === true;
}

async function withNames(article: Article): Promise<ShowResult> {
  const [{ segment }, { findEntities }] = await Promise.all([
    import("../../segmentation/segment.ts"),
    import("../../entities/find-entities.ts"),
  ]);
  const segmentation = segment(article);
  const entities = findEntities(article, segmentation);
  return { kind: "show", article, sentences: segmentation.sentences, entities };
}
