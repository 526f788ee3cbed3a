import type { Command } from "commander";
import type { NameLists, UserLists } from "../../entities/postprocess/user-lists.ts";

/** The options of every command that looks for names. */
export interface NameListOptions {
  readonly names?: string;
  readonly ignore?: string;
  /** What the files say, once they are read: workers get it so, and read none. */
  readonly lists?: NameLists;
}

/** Adds the options. */
export function addNameListOptions(command: Command): Command {
  return command
    .option("--names <file>", "always find these names: TSV or JSON with name, type and aliases")
    .option("--ignore <file>", "never report these names: one per line, or JSON");
}

/**
 * The options with the lists that they name.
 * @throws ReaderError where a list cannot be read, or has a bad line.
 */
export async function withNameLists<Options extends NameListOptions>(
  options: Options,
): Promise<Options> {
  const { names, ignore } = options;
  if (names === undefined && ignore === undefined) return options;
  const { readNameLists } = await import("./read-lists.ts");
  return { ...options, lists: await readNameLists(names, ignore) };
}

/** The lists of the options, prepared at first use; there may be none. */
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
