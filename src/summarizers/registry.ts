import type { LazyEntry } from "../model/registry.ts";
import type { SummarizerModule } from "./ranking/ranking.ts";

/** Every summary method; the `--method` choices, the help and the docs come from here. */
export const summarizers = {
  trained: {
    help: "trees trained on news that people summarized",
    load: () => import("./ranking/trained.ts"),
  },
  textrank: {
    help: "sentences that share most with all others",
    load: () => import("./ranking/textrank.ts"),
  },
  lead: {
    help: "the first sentences of the article",
    load: () => import("./ranking/lead.ts"),
  },
} as const satisfies Record<string, LazyEntry<SummarizerModule>>;

export type MethodName = keyof typeof summarizers;

/** The method that is used when none is asked for. */
export const DEFAULT_METHOD: MethodName = "trained";
