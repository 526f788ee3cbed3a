import { createEntityIndex } from "../../entities/corpus/entity-index.ts";
import {
  type CorpusSelection,
  selectCorpusEntities,
} from "../../entities/corpus/select-entities.ts";
import type { CorpusResult } from "../../model/corpus.ts";
import type { Failure } from "../../model/failure.ts";
import type { Renderer } from "../../renderers/renderer.ts";
import type { OutcomeCounter } from "../exit-code.ts";
import type { OutcomeOutput } from "./output.ts";

/**
 * An output that collects the names of all articles and writes one list when it is closed. Its input
 * is what `recordEntities` returns for each article, as JSON.
 */
export function corpusOutput(
  output: OutcomeOutput,
  renderer: Renderer,
  selection: CorpusSelection,
  counter: OutcomeCounter,
): OutcomeOutput {
  const index = createEntityIndex();
  const failures: Failure[] = [];
  const listEntities = (): CorpusResult => {
    const entities = selectCorpusEntities(index.entities(), selection);
    return { kind: "corpus", articleCount: index.articleCount(), entities, failures };
  };
  return {
    async write(outcome) {
      if (outcome.kind === "failed") {
        failures.push(outcome.failure);
        return outcome;
      }
      index.addRecorded(JSON.parse(outcome.text));
      // Only the finished list shows whether anything was found.
      return { ...outcome, isEmpty: true };
    },
    async close() {
      const result = listEntities();
      if (result.entities.length > 0) counter.countResult(false);
      const text = await renderer.render(result);
      const [failure] = result.articleCount === 0 ? failures : [];
      const list = { kind: "done", source: "", text, isEmpty: false } as const;
      await output.write(failure ? { kind: "failed", failure, text } : list, "", 0);
      await output.close();
    },
    abandon: () => output.abandon(),
  };
}
