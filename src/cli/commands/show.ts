import type { Command } from "commander";
import type { ArticleCommand } from "../article-command.ts";
import { runOnArticles } from "../articles.ts";
import { addExamples } from "../help.ts";
import { addSharedOptions } from "../options.ts";
import {
  addNameListOptions,
  type NameListOptions,
  userListsOf,
  withNameLists,
} from "../own-names/options.ts";
import type { Invocation } from "./command.ts";
import { addNameOptions, type NameOptions, wantsNames, withNames } from "./names-shown.ts";

interface ShowOptions extends NameOptions, NameListOptions {}

export function configure(command: Command): void {
  addNameListOptions(addNameOptions(addSharedOptions(command, "show")));
  addExamples(
    command,
    `
summit-reader show                # the article that comes with it
summit-reader show article.txt
summit-reader show -w 60 notes.md
summit-reader show --only Ishiba --index article.txt
summit-reader show --links page.html
summit-reader show --color always a.txt | less -R`,
  );
}

export function articleCommand(options: ShowOptions): ArticleCommand {
  const ownNames = userListsOf(options);
  return {
    kind: "show",
    emptyNote: noteOnNothing(options),
    produce: async (article, view) =>
      wantsNames(options, view)
        ? withNames(article, options, await ownNames())
        : { kind: "show", article },
    isEmpty: (result) =>
      options.only !== undefined && result.kind === "show" && result.entities?.length === 0,
  };
}

export async function run(invocation: Invocation<ShowOptions>) {
  const options = await withNameLists(invocation.options);
  return runOnArticles("show", articleCommand(options), { ...invocation, options });
}

function noteOnNothing({ only = [] }: NameOptions): string {
  return `it names no ${only.map((name) => `"${name}"`).join(" or ")}`;
}
