import { ReaderError } from "../../model/failure.ts";
import type { RendererEntry, RenderSettings } from "../../renderers/renderer.ts";
import { isDirectory } from "../../sources/reference.ts";
import type { Host, PagerCommand } from "../host.ts";
import { type OutputOptions, targetOf } from "../options/output.ts";
import type { PagerOptions } from "../options/terminal.ts";
import type { Journal } from "./journal.ts";
import { Frame, type OutcomeOutput, stdoutOutput, writeFailure } from "./output.ts";

/** Opens standard output, or the file or directory that `--output` names. */
export async function openOutput(
  entry: RendererEntry,
  view: RenderSettings,
  options: OutputOptions & PagerOptions,
  host: Host,
  journal?: Journal,
): Promise<OutcomeOutput> {
  const { create } = await entry.load();
  const output = targetOf(options);
  const newFrame = () => new Frame(create(view));
  if (output === undefined) {
    const pager = pagerCommand(options, host);
    if (!pager) return stdoutOutput(newFrame(), host);
    const { pagedOutput } = await import("./paged-output.ts");
    return pagedOutput(newFrame(), pager, host);
  }
  try {
    if (writesDirectory(options)) {
      const { directoryOutput } = await import("./directory-output.ts");
      const { extension } = entry;
      const settings = {
        extension,
        force: options.force ?? false,
        isResumed: (journal?.entries.length ?? 0) > 0,
        newFrame,
      };
      const directory = await directoryOutput(output, settings, host);
      return journal ? withJournal(directory, journal) : directory;
    }
    if (journal) {
      const { resumableOutput } = await import("./resumable-output.ts");
      return resumableOutput(output, newFrame(), journal);
    }
    const { fileOutput } = await import("./file-output.ts");
    return await fileOutput(output, newFrame(), host);
  } catch (error) {
    throw new ReaderError(writeFailure(error, output));
  }
}

/**
 * Records each article whose file is written. An article that failed is not recorded: a resumed run tries it
 * again. A file that cannot be written ends the run, which then resumes with it.
 */
function withJournal(output: OutcomeOutput, journal: Journal): OutcomeOutput {
  return {
    ...output,
    async write(outcome, source, at) {
      const written = await output.write(outcome, source, at);
      if (written.kind === "done") journal.add([{ at, source, bytes: 0, sum: 0 }]);
      else if (written.failure.code === "UNWRITABLE") throw new ReaderError(written.failure);
      return written;
    },
  };
}

/** Whether `--output` names a directory: one that exists, or a path with a slash at its end. */
export function writesDirectory(options: Pick<OutputOptions, "output">): boolean {
  const output = targetOf(options);
  return output !== undefined && (/[/\\]$/.test(output) || isDirectory(output));
}

/** Characters that make git run a pager command with the shell. */
const SHELL_SIGNS = /[|&;<>()$`\\"'*?[#~=%\n]/;

/**
 * Defaults for less, as in git: quit if the text fits on one screen (F), show colours (R), keep the text
 * on the screen after quitting (X); and read it as UTF-8.
 */
const LESS = { LESS: "FRX", LESSCHARSET: "utf-8" };

/**
 * The pager for results on a terminal: `SUMMIT_READER_PAGER`, `PAGER` or less. There is none if the
 * variable is empty or `cat`, with `--no-pager`, and on a dumb terminal.
 */
export function pagerCommand(
  { pager, format }: OutputOptions & PagerOptions,
  { stdout, env }: Host,
): PagerCommand | undefined {
  if (pager === false || format !== "text" || !stdout.isTerminal || env.TERM === "dumb") {
    return undefined;
  }
  const line = (env.SUMMIT_READER_PAGER ?? env.PAGER ?? "less").trim();
  if (line === "" || line === "cat") return undefined;
  const needsShell = SHELL_SIGNS.test(line);
  return { words: needsShell ? [line] : line.split(/\s+/), needsShell, env: missingFrom(env) };
}

function missingFrom(env: Host["env"]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(LESS).filter(([name]) => env[name] === undefined));
}
