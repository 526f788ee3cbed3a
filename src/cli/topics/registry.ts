import type { LazyEntry } from "../../model/registry.ts";

export interface TopicModule {
  /** What `summit-reader help TOPIC` prints, within the help's width. */
  text(): string;
}

/** What `summit-reader help` knows besides commands. */
export const topics = {
  environment: {
    help: "the environment variables it reads",
    load: () => import("./environment.ts"),
  },
  "exit-codes": { help: "what its exit codes mean", load: () => import("./exit-codes.ts") },
  configuration: {
    help: "options that need not be typed each time",
    load: () => import("./configuration.ts"),
  },
} as const satisfies Record<string, LazyEntry<TopicModule>>;
