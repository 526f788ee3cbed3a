import type { CorpusSelection } from "../../entities/corpus/select-entities.ts";
import type { Aggregation } from "../command.ts";
import type { BatchOptions } from "../options/batch.ts";
import type { OutputOptions } from "../options/output.ts";
import { refuse } from "../options/values.ts";
import { writesDirectory } from "../output/open-output.ts";

interface TogetherOptions extends OutputOptions, BatchOptions {
  readonly together?: boolean;
  readonly merge: boolean;
  readonly by: string;
  readonly minArticles?: number;
}

/** @throws ReaderError `USAGE` for options that need `--together`, or do not work with it. */
export function checkTogether(options: TogetherOptions): void {
  const { together, by, minArticles, journal } = options;
  if (!together) {
    if (by === "article") refuse("--by article needs --together");
    if (minArticles !== undefined) refuse("--min-articles needs --together");
    return;
  }
  if (!options.merge) refuse("--together merges names and cannot be combined with --no-merge");
  if (by === "mention") {
    refuse("--together has no rows for mentions: use --by entity or --by article");
  }
  if (journal !== undefined) refuse("--together cannot be resumed: leave out --journal");
  if (writesDirectory(options)) {
    refuse("--together prints one list: --output must be a file, not a directory");
  }
}

/** Makes one list of the names in all articles. It loads no code before the first article. */
export function aggregateEntities(selection: CorpusSelection): Aggregation {
  return {
    async render(result) {
      if (result.kind !== "entities") return "";
      const { recordEntities } = await import("../../entities/corpus/article-entities.ts");
      return JSON.stringify(recordEntities(result.article, result.entities));
    },
    async open(output, renderer, counter) {
      const { corpusOutput } = await import("../output/corpus-output.ts");
      return corpusOutput(output, renderer, selection, counter);
    },
  };
}
