import type { Command } from "commander";
import { findEntities } from "../../entities/find-entities.ts";
import { SORT_ORDERS, type SortOrder, selectEntities } from "../../entities/select-entities.ts";
import type { Article } from "../../model/article.ts";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import type { EntitiesResult } from "../../model/result.ts";
import { segment } from "../../segmentation/segment.ts";
import type { ArticleCommand } from "../article-command.ts";
import { runOnArticles } from "../articles.ts";
import { cautionIfForeign } from "../foreign.ts";
import {
  addSharedOptions,
  listOf,
  oneOf,
  type SharedOptions,
  shareOf,
  wholeNumber,
} from "../options.ts";
import { raterFor } from "../rater.ts";
import type { Invocation } from "./command.ts";

interface EntitiesOptions extends SharedOptions {
  readonly type?: readonly EntityType[];
  readonly minCount: number;
  readonly minConfidence: number;
  readonly sort: SortOrder;
  readonly by: "entity" | "mention";
}

export function configure(command: Command): void {
  addSharedOptions(command, "entities")
    .option(
      "-t, --type <kinds>",
      `only these, comma-separated: ${ENTITY_TYPES.join(",")}`,
      listOf("--type", ENTITY_TYPES),
    )
    .option(
      "--min-count <count>",
      "only names mentioned at least so often",
      wholeNumber("--min-count", 1),
      1,
    )
    .option(
      "--min-confidence <share>",
      "only mentions that are right with at least this probability, 0 to 1",
      shareOf("--min-confidence"),
      0,
    )
    .option(
      "--sort <order>",
      `the order of names: ${SORT_ORDERS.join(", ")}`,
      oneOf("--sort", SORT_ORDERS),
      "count",
    )
    .option(
      "--by <row>",
      "text, csv and tsv: a row an entity, or a row a mention",
      oneOf("--by", ["entity", "mention"]),
      "entity",
    )
    .addHelpText(
      "after",
      `
Examples:
  summit-reader entities article.txt
  summit-reader entities --type person,place --min-count 2 article.txt
  summit-reader entities --min-confidence 0.8 article.txt
  summit-reader entities --json article.txt | jq -r '.entities[].name'
  summit-reader entities --format csv --by mention *.txt`,
    );
}

export function articleCommand(options: EntitiesOptions): ArticleCommand {
  return {
    kind: "entities",
    caution: cautionIfForeign,
    produce: (article) => analyse(article, options),
    isEmpty: (result) => result.kind === "entities" && result.entities.length === 0,
  };
}

export function run(invocation: Invocation<EntitiesOptions>) {
  return runOnArticles("entities", articleCommand(invocation.options), invocation);
}

async function analyse(article: Article, options: EntitiesOptions): Promise<EntitiesResult> {
  const segmentation = segment(article);
  const found = findEntities(article, segmentation, { rater: await raterFor(options) });
  const entities = selectEntities(found, { ...options, types: options.type ?? ENTITY_TYPES });
  return { kind: "entities", article, sentences: segmentation.sentences, entities };
}
