import type { Command } from "commander";
import { ReaderError } from "../../model/failure.ts";
import { layOutHelp } from "../../reader/keys/key-help.ts";
import { loadStyler } from "../../renderers/terminal/page.ts";
import { createScreenStyler } from "../../renderers/terminal/screen.ts";
import { openSources } from "../../sources/open-sources.ts";
import { STDIN } from "../../sources/reference.ts";
import { parseDocument } from "../batch/processor.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { addExamples } from "../help.ts";
import type { Host, InteractiveTerminal } from "../host.ts";
import { addInputOptions, type InputOptions } from "../options/input.ts";
import { addLimitOptions, type LimitOptions } from "../options/limits.ts";
import { addScreenOptions, type TerminalOptions } from "../options/terminal.ts";
import { refuse } from "../options/values.ts";
import {
  createArticleQueue,
  createFailureLog,
  type FailureLog,
  openArticle,
  type ReadingContext,
} from "../reader/article-queue.ts";
import { NO_POSITIONS, openReadingPositions } from "../reader/reading-positions.ts";
import { createScreen } from "../reader/screen.ts";
import { type Ending, Session } from "../reader/session.ts";
import { referencesOf, sourceContext } from "../references.ts";
import { renderSettings } from "../render-settings.ts";
import { reportFailure } from "../report.ts";

interface ReadOptions extends InputOptions, LimitOptions, TerminalOptions {
  readonly entities: boolean;
  readonly remember: boolean;
  readonly mouse: boolean;
}

const HELP_WIDTH = 76;

export function configure(command: Command): void {
  command
    .option("--no-entities", "do not look for names")
    .option("--no-remember", "start at the beginning, and do not save the position")
    .option("--no-mouse", "leave the mouse to the terminal, for selecting text");
  addInputOptions(command);
  addLimitOptions(command);
  addScreenOptions(command);
  const keys = layOutHelp(HELP_WIDTH).map(({ keys, does }) => `  ${keys}${does}`.trimEnd());
  command.addHelpText(
    "after",
    `
Keys:
${keys.join("\n")}`,
  );
  addExamples(
    command,
    `
summit-reader read article.txt
summit-reader read *.md           # ] next article, [ previous article
curl -s https://example.org/feed | summit-reader read --input feed`,
  );
}

export async function run({ operands, options, host }: Invocation<ReadOptions>) {
  if (!host.stdout.isTerminal) refuse(NEEDS_TERMINAL);
  if (host.env.TERM === "dumb") refuse("read does not work with TERM=dumb: use show instead");
  const references = await referencesOf(operands, options, host);
  const isStdinTaken = references.includes(STDIN) || options.from === STDIN;
  const terminal = (await host.openTerminal(isStdinTaken)) ?? refuse(NEEDS_TERMINAL);
  const failures = createFailureLog();
  try {
    const context = await createContext(references, options, host, failures);
    const ending = await readFrom(context, { terminal, options, host, failures });
    return await conclude(ending, terminal, failures, host);
  } finally {
    terminal.close();
  }
}

const NEEDS_TERMINAL = "read needs a terminal: use show to print or pipe the article";

async function createContext(
  references: readonly string[],
  options: ReadOptions,
  host: Host,
  failures: FailureLog,
): Promise<ReadingContext> {
  const { many, count, items } = await openSources(references, sourceContext(options, host));
  const queue = createArticleQueue({
    items,
    count: many ? count : 1,
    parse: (document) => parseDocument(document, options),
    onFailure: failures.add,
  });
  const positions = options.remember ? openReadingPositions(host.env) : NO_POSITIONS;
  return { queue, positions, wantsNames: options.entities };
}

interface ReadingSession {
  readonly terminal: InteractiveTerminal;
  readonly options: ReadOptions;
  readonly host: Host;
  readonly failures: FailureLog;
}

/**
 * Runs the reader until it ends.
 * @throws ReaderError if no input is an article.
 */
async function readFrom(
  context: ReadingContext,
  { terminal, options, host, failures }: ReadingSession,
): Promise<Ending> {
  const first = await openArticle(context, 0);
  if (!first) throw new ReaderError(failures.all[0] ?? NOTHING);
  const { style } = renderSettings("show", options, "one", host);
  const styleRun = createScreenStyler(await loadStyler(style), style.color);
  const screen = createScreen(terminal, styleRun, options.mouse);
  const maxWidth = options.width ?? DEFAULT_MAX_WIDTH;
  const parts = { terminal, screen, context, takeFailure: failures.takeNewest };
  return new Promise((resolve) => {
    const session = new Session({ ...parts, maxWidth: maxWidth || Infinity }, first, resolve);
    host.onInterrupt(() => session.end("interrupt"));
    session.begin();
  });
}

/** A comfortable line length, in columns. */
const DEFAULT_MAX_WIDTH = 72;

const NOTHING = { code: "INTERNAL", message: "there is nothing to read" } as const;

/** Reports failures, then lets a signal take effect on the restored terminal. */
async function conclude(
  ending: Ending,
  terminal: InteractiveTerminal,
  failures: FailureLog,
  host: Host,
): Promise<ExitCode> {
  for (const failure of failures.all) await reportFailure(failure, host);
  if (ending === "interrupt") return EXIT.interrupted;
  if (ending !== "quit") terminal.raise(ending, "process");
  return failures.all.length > 0 ? EXIT.someFailed : EXIT.ok;
}
