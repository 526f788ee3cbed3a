import type { Command } from "commander";
import type { Article } from "../model/article.ts";
import type { LazyEntry } from "../model/registry.ts";
import type { ArticleResult, ResultKind } from "../model/result.ts";
import type { Renderer, RenderSettings } from "../renderers/renderer.ts";
import type { ExitCode, OutcomeCounter } from "./exit-code.ts";
import type { Host } from "./host.ts";
import type { OutcomeOutput } from "./output/output.ts";

/** The command that runs if the first argument is a source or an option. */
export const IMPLIED_COMMAND = "show";

/** The arguments of a command's `run`. */
export interface Invocation<Options> {
  /** Sources, or what else the command takes. */
  readonly operands: readonly string[];
  readonly options: Options;
  readonly host: Host;
  /** Loads the program with the options of every command. */
  readonly loadProgram: () => Promise<Command>;
}

export interface CommandModule {
  /** Adds the command's arguments, options and examples. */
  configure(command: Command): void;
  // biome-ignore lint/suspicious/noExplicitAny: each command knows the options that it configured
  run(invocation: Invocation<any>): Promise<ExitCode>;
}

export type CommandEntry = LazyEntry<CommandModule>;

/** The work of a command on one article. */
export interface ArticleCommand {
  readonly kind: ResultKind;
  produce(article: Article, settings: RenderSettings): ArticleResult | Promise<ArticleResult>;
  /** Whether a result contains nothing, for `--exit-status`. */
  isEmpty(result: ArticleResult): boolean;
  /** A message for standard error if nothing was found and the output does not show it. */
  readonly emptyNote?: string;
  /** A warning about an article, for standard error; printed once per run. */
  caution?(article: Article): string | undefined;
  /** Set if all articles make one result. */
  readonly aggregation?: Aggregation;
}

/** How the results of many articles become one. */
export interface Aggregation {
  /** Renders what to keep of an article: a string that a worker can send. */
  readonly render: Renderer["render"];
  /** Opens an output that collects these strings and writes the common result to another output. */
  open(output: OutcomeOutput, renderer: Renderer, counter: OutcomeCounter): Promise<OutcomeOutput>;
}
