import type { Command } from "commander";
import type { ArticleCommand } from "../article-command.ts";
import { runOnArticles } from "../articles.ts";
import { addSharedOptions } from "../options.ts";
import type { Invocation } from "./command.ts";
import { addNameOptions, type NameOptions, wantsNames, withNames } from "./names-shown.ts";

export function configure(command: Command): void {
  addNameOptions(addSharedOptions(command, "show")).addHelpText(
    "after",
    `
Examples:
  summit-reader show                      the article that comes with the program
  summit-reader show article.txt
  summit-reader show -w 60 notes.md
  summit-reader show --only Ishiba --index article.txt
  summit-reader show --links page.html
  summit-reader show --color always a.txt | less -R`,
  );
}

export function articleCommand(options: NameOptions): ArticleCommand {
  return {
    kind: "show",
    emptyNote: noteOnNothing(options),
    produce: (article, view) =>
      wantsNames(options, view) ? withNames(article, options) : { kind: "show", article },
    isEmpty: (result) =>
      options.only !== undefined && result.kind === "show" && result.entities?.length === 0,
  };
}

export function run(invocation: Invocation<NameOptions>) {
  return runOnArticles("show", articleCommand(invocation.options), invocation);
}

function noteOnNothing({ only = [] }: NameOptions): string {
  return `it names no ${only.map((name) => `"${name}"`).join(" or ")}`;
}
