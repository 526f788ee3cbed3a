import type { Command } from "commander";
import type { ResultKind } from "../../model/result.ts";
import { addBatchOptions, type BatchOptions } from "./batch.ts";
import { addInputOptions, type InputOptions } from "./input.ts";
import { addLimitOptions, type LimitOptions } from "./limits.ts";
import { addOutputOptions, type OutputOptions } from "./output.ts";
import { addTerminalOptions, type PagerOptions, type TerminalOptions } from "./terminal.ts";

/** The options of every command that reads articles and prints results. */
export interface ArticleOptions
  extends OutputOptions,
    InputOptions,
    BatchOptions,
    LimitOptions,
    TerminalOptions,
    PagerOptions {}

/** Adds the shared options, group by group, behind the command's own. */
export function addArticleOptions(command: Command, kind: ResultKind): Command {
  addOutputOptions(command, kind);
  addInputOptions(command);
  addBatchOptions(command);
  addLimitOptions(command);
  return addTerminalOptions(command);
}
