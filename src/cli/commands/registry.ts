import type { CommandEntry } from "./command.ts";

/** Every command, in the order of the help. */
export const commands = {
  show: {
    help: "the full text, laid out to be read",
    load: () => import("./show.ts"),
  },
  read: {
    help: "the full text in an interactive reader",
    load: () => import("./read.ts"),
  },
  summary: {
    help: "a short summary in the article's own sentences",
    load: () => import("./summary.ts"),
  },
  entities: {
    help: "the people, places and organizations it names",
    load: () => import("./entities.ts"),
  },
  why: {
    help: "why its words were, or were not, taken for a name",
    load: () => import("./why.ts"),
  },
  schema: {
    help: "the JSON Schema of a command's JSON output",
    load: () => import("./schema.ts"),
  },
  config: {
    help: "which options are in force, and who says so",
    load: () => import("./config.ts"),
  },
  completion: {
    help: "the script that completes commands in your shell",
    load: () => import("./completion.ts"),
  },
  help: {
    help: "the help of a command, of variables and exit codes",
    load: () => import("./help.ts"),
  },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof commands;
