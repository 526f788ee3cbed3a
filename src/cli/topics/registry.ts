import type { LazyEntry } from "../../model/registry.ts";

export interface TopicModule {
  /** The text of `summit-reader help TOPIC`, within the help's width. */
  text(): string;
}

/** The topics of `summit-reader help`. */
export const topics = {
  environment: {
    help: "environment variables that it reads",
    load: () => import("./environment.ts"),
  },
  "exit-codes": { help: "exit codes and their meanings", load: () => import("./exit-codes.ts") },
  configuration: {
    help: "the configuration file",
    load: () => import("./configuration.ts"),
  },
} as const satisfies Record<string, LazyEntry<TopicModule>>;
