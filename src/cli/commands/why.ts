import type { Command } from "commander";
import { explainName } from "../../entities/explain/explain-name.ts";
import type { Article } from "../../model/article.ts";
import type { WhyResult } from "../../model/result.ts";
import { segment } from "../../segmentation/segment.ts";
import { runOnArticles } from "../articles.ts";
import type { ArticleCommand, Invocation } from "../command.ts";
import { addExamples } from "../help.ts";
import { type ArticleOptions, addArticleOptions } from "../options/article-options.ts";
import { refuse } from "../options/values.ts";
import { warnUnlessEnglish } from "./analysis.ts";

interface WhyOptions extends ArticleOptions {
  /** The first operand. */
  readonly name: string;
}

export function configure(command: Command): void {
  command.argument("<name>", "a name, in any of its forms, or any words");
  addArticleOptions(command, "why").addHelpText(
    "after",
    `
For each mention, it prints the decision and its confidence, the probability of
each type, and the evidence for and against, in log odds: +1 makes a type 2.7
times as likely.`,
  );
  addExamples(
    command,
    `
summit-reader why "North Korea" article.txt
summit-reader why boluarte --json article.txt | jq '.occurrences[].confidence'
summit-reader why Peru --exit-status *.txt`,
  );
}

export function articleCommand({ name }: WhyOptions): ArticleCommand {
  return {
    kind: "why",
    caution: warnUnlessEnglish,
    produce: (article) => explain(article, name),
    isEmpty: (result) => result.kind === "why" && result.occurrences.length === 0,
  };
}

export async function run(invocation: Invocation<ArticleOptions>) {
  const [name = "", ...operands] = invocation.operands;
  if (name.trim() === "") refuse("why needs a name: summit-reader why NAME [source...]");
  const options: WhyOptions = { ...invocation.options, name };
  return runOnArticles("why", articleCommand(options), { ...invocation, operands, options });
}

function explain(article: Article, name: string): WhyResult {
  return { kind: "why", article, name, ...explainName(article, segment(article), name) };
}
