import type { Command } from "commander";
import { findEntities } from "../../entities/pipeline.ts";
import type { UserLists } from "../../entities/postprocess/user-lists.ts";
import { SORT_ORDERS, type SortOrder, selectEntities } from "../../entities/resolution/select.ts";
import type { Article } from "../../model/article.ts";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import type { EntitiesResult } from "../../model/result.ts";
import type { RowUnit } from "../../renderers/renderer.ts";
import { segment } from "../../segmentation/segment.ts";
import { runOnArticles } from "../articles.ts";
import type { ArticleCommand, Invocation } from "../command.ts";
import { addExamples } from "../help.ts";
import { type ArticleOptions, addArticleOptions } from "../options/article-options.ts";
import { joinChoices, listOf, oneOf, shareOf, wholeNumber } from "../options/values.ts";
import {
  addNameListOptions,
  type NameListOptions,
  userListsOf,
  withNameLists,
} from "../user-lists/options.ts";
import { loadEstimator, warnUnlessEnglish } from "./analysis.ts";
import { aggregateEntities, checkTogether } from "./together.ts";

interface EntitiesOptions extends ArticleOptions, NameListOptions {
  readonly type?: readonly EntityType[];
  readonly minCount: number;
  readonly sort?: SortOrder;
  readonly by: RowUnit;
  readonly merge: boolean;
  readonly together?: boolean;
  readonly minArticles?: number;
  readonly where?: boolean;
  readonly tree?: boolean;
  readonly minConfidence: number;
}

export function configure(command: Command): void {
  command
    .option(
      "-t, --type <kinds>",
      `only these types, comma-separated: ${ENTITY_TYPES.join(",")}`,
      listOf("--type", ENTITY_TYPES),
    )
    .option(
      "--min-count <count>",
      "only names mentioned at least this often",
      wholeNumber("--min-count", 1),
      1,
    )
    .option(
      "--min-confidence <share>",
      "only mentions with at least this confidence, 0 to 1",
      shareOf("--min-confidence"),
      0,
    )
    .option(
      "--sort <order>",
      `order of names: ${joinChoices(SORT_ORDERS)} (default: count; with --together: articles)`,
      oneOf("--sort", SORT_ORDERS),
    )
    .option(
      "--by <row>",
      "what a row of text, csv or tsv is: entity or mention; with --together, entity or article",
      oneOf("--by", ["entity", "mention", "article"]),
      "entity",
    )
    .option("--where", "text: show where each name occurs, even in a pipe")
    .option("--tree", "text: list the other forms under each name, with counts")
    .option("--no-merge", "list every distinct form as a name of its own")
    .option("--together", "one list for all articles, with the articles that mention each name")
    .option(
      "--min-articles <count>",
      "with --together: only names in at least this many articles",
      wholeNumber("--min-articles", 1),
    );
  addNameListOptions(command);
  addArticleOptions(command, "entities");
  addExamples(
    command,
    `
summit-reader entities article.txt
summit-reader entities --type person,place --min-count 2 article.txt
summit-reader entities --tree --where article.txt
summit-reader entities --min-confidence 0.8 article.txt
summit-reader entities --json article.txt | jq -r '.entities[].name'
summit-reader entities --names ours.tsv --ignore agencies.txt a.txt
summit-reader entities --together --min-articles 2 *.txt
summit-reader entities --format csv --by mention *.txt`,
  );
}

export function articleCommand(options: EntitiesOptions): ArticleCommand {
  const { type: types = ENTITY_TYPES, minCount, minArticles = 1, minConfidence, sort } = options;
  const userLists = userListsOf(options);
  const selection = options.together
    ? { types, minCount: 1, minConfidence, sort: "order" as const }
    : { types, minCount, minConfidence, sort: sort ?? "count" };
  return {
    kind: "entities",
    caution: warnUnlessEnglish,
    produce: async (article) => {
      const result = await analyse(article, options, await userLists());
      return { ...result, entities: selectEntities(result.entities, selection) };
    },
    isEmpty: (result) => result.kind === "entities" && result.entities.length === 0,
    ...(options.together && {
      aggregation: aggregateEntities({ types, minCount, minArticles, sort }),
    }),
  };
}

export async function run(invocation: Invocation<EntitiesOptions>) {
  checkTogether(invocation.options);
  const options = await withNameLists(invocation.options);
  return runOnArticles("entities", articleCommand(options), { ...invocation, options });
}

async function analyse(
  article: Article,
  options: EntitiesOptions,
  userLists: UserLists | undefined,
): Promise<EntitiesResult> {
  const segmentation = segment(article);
  const { merge } = options;
  const entities = findEntities(article, segmentation, {
    merge,
    userLists,
    estimator: await loadEstimator(options),
  });
  return { kind: "entities", article, sentences: segmentation.sentences, entities };
}
