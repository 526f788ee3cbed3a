import type { Command } from "commander";
import { findEntities } from "../../entities/pipeline.ts";
import type { UserLists } from "../../entities/postprocess/user-lists.ts";
import { SORT_ORDERS, type SortOrder, selectEntities } from "../../entities/resolution/select.ts";
import type { Article } from "../../model/article.ts";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import type { EntitiesResult } from "../../model/result.ts";
import type { RowUnit } from "../../renderers/renderer.ts";
import { segment } from "../../segmentation/segment.ts";
import type { ArticleCommand } from "../article-command.ts";
import { runOnArticles } from "../articles.ts";
import { cautionIfForeign } from "../foreign.ts";
import { addExamples } from "../help.ts";
import {
  addSharedOptions,
  listOf,
  oneOf,
  refuse,
  type SharedOptions,
  shareOf,
  wholeNumber,
} from "../options.ts";
import { writesDirectory } from "../output/open-output.ts";
import {
  addNameListOptions,
  type NameListOptions,
  userListsOf,
  withNameLists,
} from "../own-names/options.ts";
import { estimatorFor } from "../rater.ts";
import { createGathering } from "../together/gathering.ts";
import type { Invocation } from "./command.ts";

interface EntitiesOptions extends SharedOptions, NameListOptions {
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
      "--min-confidence <share>",
      "only mentions that are right with at least this probability, 0 to 1",
      shareOf("--min-confidence"),
      0,
    )
    .option(
      "--sort <order>",
      `the order of names: ${SORT_ORDERS.join(", ")} (default: count; together: articles)`,
      oneOf("--sort", SORT_ORDERS),
    )
    .option(
      "--by <row>",
      "text, csv and tsv: a row an entity, or a row a mention; together: an entity, or an article it stands in",
      oneOf("--by", ["entity", "mention", "article"]),
      "entity",
    )
    .option("--where", "text: where in the article each name stands, also in a pipe")
    .option("--tree", "text: the other forms under each name, with their counts")
    .option("--no-merge", "no resolution: each distinct form is a name of its own")
    .option(
      "--together",
      "one list over all articles, with how many each name stands in, and where",
    )
    .option(
      "--min-articles <count>",
      "together: only names in at least so many articles",
      wholeNumber("--min-articles", 1),
    );
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
  const ownNames = userListsOf(options);
  const selection = options.together
    ? { types, minCount: 1, minConfidence, sort: "order" as const }
    : { types, minCount, minConfidence, sort: sort ?? "count" };
  return {
    kind: "entities",
    caution: cautionIfForeign,
    produce: async (article) => {
      const result = await analyse(article, options, await ownNames());
      return { ...result, entities: selectEntities(result.entities, selection) };
    },
    isEmpty: (result) => result.kind === "entities" && result.entities.length === 0,
    ...(options.together && {
      gathering: createGathering({ types, minCount, minArticles, sort }),
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
  own: UserLists | undefined,
): Promise<EntitiesResult> {
  const segmentation = segment(article);
  const { merge } = options;
  const entities = findEntities(article, segmentation, {
    merge,
    own,
    rater: await estimatorFor(options),
  });
  return { kind: "entities", article, sentences: segmentation.sentences, entities };
}

/** What one list over all articles cannot have, and what only it has. */
function checkTogether(options: EntitiesOptions): void {
  const { together, by, minArticles, journal } = options;
  if (!together) {
    if (by === "article") refuse("--by article goes with --together");
    if (minArticles !== undefined) refuse("--min-articles goes with --together");
    return;
  }
  if (!options.merge) refuse("--together merges names: not with --no-merge");
  if (by === "mention") refuse("--together has no rows for mentions: take --by entity or article");
  if (journal !== undefined) refuse("--together cannot go on where it was cut off: no --journal");
  if (writesDirectory(options)) refuse("--together makes one list: --output takes a file");
}
