import type { Command } from "commander";
import type { SummaryResult } from "../../model/result.ts";
import type { Budget } from "../../model/summary.ts";
import { segment } from "../../segmentation/segment.ts";
import { DEFAULT_METHOD, type MethodName, summarizers } from "../../summarizers/registry.ts";
import { summarize } from "../../summarizers/summarize.ts";
import { runOnArticles } from "../articles.ts";
import type { ArticleCommand, Invocation } from "../command.ts";
import { addExamples } from "../help.ts";
import { type ArticleOptions, addArticleOptions } from "../options/article-options.ts";
import { joinChoices, oneOf, refuse, wholeNumber } from "../options/values.ts";
import {
  addNameListOptions,
  type NameListOptions,
  userListsOf,
  withNameLists,
} from "../user-lists/options.ts";
import { warnUnlessEnglish } from "./analysis.ts";

interface SummaryOptions extends ArticleOptions, NameListOptions, Budget {
  readonly method?: MethodName;
  readonly about?: string;
  readonly bullets?: boolean;
  readonly explain?: boolean;
}

export function configure(command: Command): void {
  command
    .option(
      "-n, --sentences <count>",
      "maximum number of sentences (default: 3)",
      wholeNumber("--sentences", 1),
    )
    .option("--words <count>", "maximum number of words", wholeNumber("--words", 1))
    .option(
      "--percent <share>",
      "maximum length as a percentage of the article's words",
      percentage,
    )
    .option(
      "--about <name>",
      "only what the article says about a name, in any of its forms, or about any words",
    )
    .option(
      "--method <name>",
      `how to rank sentences: ${joinChoices(METHODS)} (default: ${DEFAULT_METHOD})`,
      oneOf("--method", METHODS),
    )
    .option("--bullets", "print each sentence as a list item")
    .option("--explain", "show why each sentence was chosen");
  addNameListOptions(command);
  addArticleOptions(command, "summary");
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
  const userLists = userListsOf(options);
  return {
    kind: "summary",
    caution: warnUnlessEnglish,
    emptyNote: noteOnNothing(options),
    produce: async (article): Promise<SummaryResult> => {
      const summary = await summarize(article, segment(article), {
        ...options,
        userLists: await userLists(),
      });
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
  return `no summary: no suitable sentence${which}`;
}

function percentage(value: string): number {
  const number = /^\d{1,3}(\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
  if (number > 0 && number <= 100) return number;
  return refuse(`--percent takes a number above 0 and at most 100, not "${value}"`);
}
