import type { Command } from "commander";
import type { SummaryResult } from "../../model/result.ts";
import type { Budget } from "../../model/summary.ts";
import { segment } from "../../segmentation/segment.ts";
import { type MethodName, summarizers } from "../../summarizers/registry.ts";
import { summarize } from "../../summarizers/summarize.ts";
import type { ArticleCommand } from "../article-command.ts";
import { runOnArticles } from "../articles.ts";
import { cautionIfForeign } from "../foreign.ts";
import { addExamples } from "../help.ts";
import { addSharedOptions, oneOf, refuse, type SharedOptions, wholeNumber } from "../options.ts";
import {
  addNameListOptions,
  type NameListOptions,
  userListsOf,
  withNameLists,
} from "../own-names/options.ts";
import type { Invocation } from "./command.ts";

interface SummaryOptions extends SharedOptions, NameListOptions, Budget {
  readonly method?: MethodName;
  readonly about?: string;
  readonly bullets?: boolean;
  readonly explain?: boolean;
}

export function configure(command: Command): void {
  addNameListOptions(addSharedOptions(command, "summary"))
    .option(
      "-n, --sentences <count>",
      "at most so many sentences (default: 3)",
      wholeNumber("--sentences", 1),
    )
    .option("--words <count>", "at most so many words, never over", wholeNumber("--words", 1))
    .option("--percent <share>", "at most this percentage of the article's words", percentage)
    .option("--about <name>", "only what it says about this: a name, in any of its forms, or words")
    .option(
      "--method <name>",
      `how sentences are ranked: ${METHODS.join(", ")}`,
      oneOf("--method", METHODS),
    )
    .option("--bullets", "one sentence an item")
    .option("--explain", "show why each sentence was chosen");
  addExamples(
    command,
    `
summit-reader summary article.txt
summit-reader summary --words 60 --bullets article.txt
summit-reader summary --about "North Korea" article.txt
cat article.txt | summit-reader summary --json | jq -r .text
summit-reader summary --explain article.txt`,
  );
}

const METHODS = Object.keys(summarizers) as MethodName[];

export function articleCommand(options: SummaryOptions): ArticleCommand {
  const ownNames = userListsOf(options);
  return {
    kind: "summary",
    caution: cautionIfForeign,
    emptyNote: noteOnNothing(options),
    produce: async (article): Promise<SummaryResult> => {
      const own = await ownNames();
      const summary = await summarize(article, segment(article), { ...options, own });
      return { kind: "summary", article, summary };
    },
    isEmpty: (result) => result.kind === "summary" && result.summary.sentences.length === 0,
  };
}

export async function run(invocation: Invocation<SummaryOptions>) {
  const options = await withNameLists(invocation.options);
  return runOnArticles("summary", articleCommand(options), { ...invocation, options });
}

function noteOnNothing({ about }: SummaryOptions): string {
  const which = about === undefined ? "" : ` about "${about}"`;
  return `no summary: it has no sentence${which} that fits`;
}

function percentage(value: string): number {
  const number = /^\d{1,3}(\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
  if (number > 0 && number <= 100) return number;
  return refuse(`--percent takes a number above 0 and at most 100, not "${value}"`);
}
