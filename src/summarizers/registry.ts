import type { LazyEntry } from "../model/registry.ts";
import type { SummarizerModule } from "./ranking/ranking.ts";

/** Every summary method, for the `--method` choices, the help and the docs. */
export const summarizers = {
  trained: {
    help: "a model trained on news articles with summaries by people",
    load: () => import("./ranking/trained.ts"),
  },
  textrank: {
    help: "the sentences most similar to all others",
    load: () => import("./ranking/textrank.ts"),
  },
  lead: {
    help: "the first sentences of the article",
    load: () => import("./ranking/lead.ts"),
  },
} as const satisfies Record<string, LazyEntry<SummarizerModule>>;

export type MethodName = keyof typeof summarizers;

/** The method when the caller names none. */
export const DEFAULT_METHOD: MethodName = "trained";
