import { ReaderError } from "../../model/failure.ts";
import type { RendererEntry, RenderSettings } from "../../renderers/renderer.ts";
import { isDirectory } from "../../sources/reference.ts";
import type { Journal } from "../batch/journal.ts";
import { type OutputOptions, targetOf } from "../options/output.ts";
import type { PagerOptions } from "../options/terminal.ts";
import type { World } from "../world.ts";
import { Frame } from "./frame.ts";
import type { OutcomeOutput } from "./output.ts";
import { pagerCommand } from "./pager-command.ts";
import { stdoutOutput } from "./stdout-output.ts";
import { writeFailure } from "./write-failure.ts";

/** Standard output, or what `--output` names: a file, or a directory (it exists, or ends with a slash). */
export async function openOutput(
  entry: RendererEntry,
  view: RenderSettings,
  options: OutputOptions & PagerOptions,
  world: World,
  journal?: Journal,
): Promise<OutcomeOutput> {
  const { create } = await entry.load();
  const output = targetOf(options);
  const newFrame = () => new Frame(create(view));
  if (output === undefined) {
    const pager = pagerCommand(options, world);
    if (!pager) return stdoutOutput(newFrame(), world);
    const { pagedOutput } = await import("./paged-output.ts");
    return pagedOutput(newFrame(), pager, world);
  }
  try {
    if (writesDirectory(options)) {
      const { directoryOutput } = await import("./directory-output.ts");
      const { extension } = entry;
      const settings = {
        extension,
        force: options.force ?? false,
        isResumed: (journal?.done ?? 0) > 0,
        newFrame,
      };
      const directory = await directoryOutput(output, settings, world);
      return journal ? noting(directory, journal) : directory;
    }
    if (journal) {
      const { resumableOutput } = await import("./resumable-output.ts");
      return resumableOutput(output, newFrame(), journal);
    }
    const { fileOutput } = await import("./file-output.ts");
    return await fileOutput(output, newFrame(), world);
  } catch (error) {
    throw new ReaderError(writeFailure(error, output));
  }
}

/** Notes each outcome once it is written. */
function noting(output: OutcomeOutput, journal: Journal): OutcomeOutput {
  return {
    ...output,
    async write(outcome, source) {
      const written = await output.write(outcome, source);
      journal.add(source, 0);
      return written;
    },
  };
}

/** Whether `--output` names a directory, which gets one file an article. */
export function writesDirectory(options: Pick<OutputOptions, "output">): boolean {
  const output = targetOf(options);
  return output !== undefined && (/[/\\]$/.test(output) || isDirectory(output));
}
