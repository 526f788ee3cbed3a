import type { CorpusSelection } from "../../entities/corpus/select-shared.ts";
import type { Gathering } from "../article-command.ts";

/** Names of all articles as one list; nothing of it is loaded before an article is there. */
export function createGathering(selection: CorpusSelection): Gathering {
  return {
    async render(result) {
      if (result.kind !== "entities") return "";
      const { recordEntities } = await import("../../entities/corpus/article-entities.ts");
      return JSON.stringify(recordEntities(result.article, result.entities));
    },
    async open(output, renderer, tally) {
      const { togetherOutput } = await import("./output.ts");
      return togetherOutput(output, renderer, selection, tally);
    },
  };
}
