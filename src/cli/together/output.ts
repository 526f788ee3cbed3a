import { createEntityIndex } from "../../entities/corpus/entity-index.ts";
import { type CorpusSelection, selectCorpusEntities } from "../../entities/corpus/select-shared.ts";
import type { Failure } from "../../model/failure.ts";
import type { CorpusResult } from "../../model/together.ts";
import type { Renderer } from "../../renderers/renderer.ts";
import type { OutcomeOutput } from "../output/output.ts";
import type { Tally } from "../tally.ts";

/**
 * An output that writes one list of names in place of all articles. What comes in are the notes that
 * `recordEntities` took of each, as JSON; the list is written when the output is closed.
 */
export function togetherOutput(
  output: OutcomeOutput,
  renderer: Renderer,
  selection: CorpusSelection,
  tally: Tally,
): OutcomeOutput {
  const pile = createEntityIndex();
  const failures: Failure[] = [];
  const listNames = (): CorpusResult => {
    const entities = selectCorpusEntities(pile.entities(), selection);
    return { kind: "together", articleCount: pile.articleCount(), entities, failures };
  };
  return {
    async write(outcome) {
      if (outcome.kind === "failed") {
        failures.push(outcome.failure);
        return outcome;
      }
      pile.addNotes(JSON.parse(outcome.text));
      // Whether anything was found is told by the list.
      return { ...outcome, isEmpty: true };
    },
    async close() {
      const result = listNames();
      if (result.entities.length > 0) tally.countResult(false);
      const text = await renderer.render(result);
      const [failure] = result.articleCount === 0 ? failures : [];
      const list = { kind: "done", source: "", text, isEmpty: false } as const;
      await output.write(failure ? { kind: "failed", failure, text } : list, "");
      await output.close();
    },
    abandon: () => output.abandon(),
  };
}
