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
import { addExamples } from "../help.ts";
import { addSharedOptions, listOf, oneOf, type SharedOptions, wholeNumber } from "../options.ts";
import type { Invocation } from "./command.ts";

interface EntitiesOptions extends SharedOptions {
  readonly type?: readonly EntityType[];
  readonly minCount: number;
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
      "--sort <order>",
      `the order of names: ${SORT_ORDERS.join(", ")}`,
      oneOf("--sort", SORT_ORDERS),
      "count",
    )
    .option(
      "--by <row>",
      "a row in text, csv and tsv: an entity, or a mention",
      oneOf("--by", ["entity", "mention"]),
      "entity",
    );
  addExamples(
    command,
    `
summit-reader entities article.txt
summit-reader entities --type person,place --min-count 2 article.txt
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

function analyse(article: Article, { type, minCount, sort }: EntitiesOptions): EntitiesResult {
  const segmentation = segment(article);
  const found = findEntities(article, segmentation);
  const entities = selectEntities(found, { types: type ?? ENTITY_TYPES, minCount, sort });
  return { kind: "entities", article, sentences: segmentation.sentences, entities };
}
