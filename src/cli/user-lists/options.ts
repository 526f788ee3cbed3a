import type { Command } from "commander";
import type { NameLists, UserLists } from "../../entities/postprocess/user-lists.ts";

/** The options of every command that finds names. */
export interface NameListOptions {
  readonly names?: string;
  readonly ignore?: string;
  /** The contents of the files. Workers receive them this way and read no file. */
  readonly lists?: NameLists;
}

/** Adds `--names` and `--ignore`. */
export function addNameListOptions(command: Command): Command {
  return command
    .option("--names <file>", "always find these names: TSV or JSON with name, type and aliases")
    .option("--ignore <file>", "never report these names: one per line, or JSON");
}

/**
 * Reads the lists that the options name.
 * @throws ReaderError if a list cannot be read, or has a bad line.
 */
export async function withNameLists<Options extends NameListOptions>(
  options: Options,
): Promise<Options> {
  const { names, ignore } = options;
  if (names === undefined && ignore === undefined) return options;
  const { readNameLists } = await import("./read-lists.ts");
  return { ...options, lists: await readNameLists(names, ignore) };
}

/** Prepares the lists at first use; undefined if there are none. */
export function userListsOf({ lists }: NameListOptions): () => Promise<UserLists | undefined> {
  let userLists: Promise<UserLists> | undefined;
  return async () => {
    if (lists === undefined) return undefined;
    userLists ??= import("../../entities/postprocess/user-lists.ts").then(({ createUserLists }) =>
      createUserLists(lists),
    );
    return userLists;
  };
}
