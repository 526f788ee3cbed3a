import type { CommandEntry } from "../command.ts";

/** Every command, in the order of the help. */
export const commands = {
  show: {
    help: "print the full text, laid out for reading",
    load: () => import("./show.ts"),
  },
  read: {
    help: "open the full text in an interactive reader",
    load: () => import("./read.ts"),
  },
  summary: {
    help: "print a short summary made of the article's own sentences",
    load: () => import("./summary.ts"),
  },
  entities: {
    help: "list the people, places and organizations in an article",
    load: () => import("./entities.ts"),
  },
  why: {
    help: "explain why words were, or were not, taken for a name",
    load: () => import("./why.ts"),
  },
  schema: {
    help: "print the JSON Schema of a command's JSON output",
    load: () => import("./schema.ts"),
  },
  config: {
    help: "print the effective settings and where each comes from",
    load: () => import("./config.ts"),
  },
  completion: {
    help: "print a completion script for your shell",
    load: () => import("./completion.ts"),
  },
  help: {
    help: "print help for a command or a topic",
    load: () => import("./help.ts"),
  },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof commands;
