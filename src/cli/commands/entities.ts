import type { Command } from "commander";
import { findEntities } from "../../entities/find-entities.ts";
import type { OwnNames } from "../../entities/own-names.ts";
import { SORT_ORDERS, type SortOrder, selectEntities } from "../../entities/select-entities.ts";
import type { Article } from "../../model/article.ts";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import type { EntitiesResult } from "../../model/result.ts";
import { segment } from "../../segmentation/segment.ts";
import type { ArticleCommand } from "../article-command.ts";
import { runOnArticles } from "../articles.ts";
import { cautionIfForeign } from "../foreign.ts";
import { addSharedOptions, listOf, oneOf, type SharedOptions, wholeNumber } from "../options.ts";
import {
  addNameListOptions,
  type NameListOptions,
  ownNamesOf,
  withNameLists,
} from "../own-names/options.ts";
import type { Invocation } from "./command.ts";

interface EntitiesOptions extends SharedOptions, NameListOptions {
  readonly type?: readonly EntityType[];
  readonly minCount: number;
  readonly sort: SortOrder;
  readonly by: "entity" | "mention";
  readonly merge: boolean;
}

export function configure(command: Command): void {
  addNameListOptions(addSharedOptions(command, "entities"))
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
      "text, csv and tsv: a row an entity, or a row a mention",
      oneOf("--by", ["entity", "mention"]),
      "entity",
    )
    .option("--no-merge", "no resolution: each distinct form is a name of its own")
    .addHelpText(
      "after",
      `
Examples:
  summit-reader entities article.txt
  summit-reader entities --type person,place --min-count 2 article.txt
  summit-reader entities --json article.txt | jq -r '.entities[].name'
  summit-reader entities --format csv --by mention *.txt`,
    );
}

export function articleCommand(options: EntitiesOptions): ArticleCommand {
  const ownNames = ownNamesOf(options);
  return {
    kind: "entities",
    caution: cautionIfForeign,
    produce: async (article) => analyse(article, options, await ownNames()),
    isEmpty: (result) => result.kind === "entities" && result.entities.length === 0,
  };
}

export async function run(invocation: Invocation<EntitiesOptions>) {
  const options = await withNameLists(invocation.options);
  return runOnArticles("entities", articleCommand(options), { ...invocation, options });
}

function analyse(
  article: Article,
  { type, minCount, sort, merge }: EntitiesOptions,
  own: OwnNames | undefined,
): EntitiesResult {
  const segmentation = segment(article);
  const found = findEntities(article, segmentation, { merge, own });
  const entities = selectEntities(found, { types: type ?? ENTITY_TYPES, minCount, sort });
  return { kind: "entities", article, sentences: segmentation.sentences, entities };
}
