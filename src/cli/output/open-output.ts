import { ReaderError } from "../../model/failure.ts";
import type { RendererEntry, RenderOptions } from "../../renderers/renderer.ts";
import { isDirectory } from "../../sources/is-directory.ts";
import { type SharedOptions, targetOf } from "../options.ts";
import type { World } from "../world.ts";
import { Frame } from "./frame.ts";
import type { ResultOutput } from "./output.ts";
import { stdoutOutput } from "./stdout-output.ts";
import { writeFailure } from "./write-failure.ts";

/** Standard output, or what `--output` names: a file, or a directory (it exists, or ends with a slash). */
export async function openOutput(
  entry: RendererEntry,
  view: RenderOptions,
  options: SharedOptions,
  world: World,
): Promise<ResultOutput> {
  const { create } = await entry.load();
  const output = targetOf(options);
  if (output === undefined) return stdoutOutput(new Frame(create(view), entry), world);
  try {
    if (isDirectoryName(output)) {
      const { directoryOutput } = await import("./directory-output.ts");
      const newFrame = async () => new Frame(create({ ...view, many: false }), entry);
      return await directoryOutput(
        output,
        { extension: entry.extension, force: options.force ?? false, newFrame },
        world,
      );
    }
    const { fileOutput } = await import("./file-output.ts");
    return await fileOutput(output, new Frame(create(view), entry), world);
  } catch (error) {
    throw new ReaderError(writeFailure(error, output));
  }
}

function isDirectoryName(path: string): boolean {
  return /[/\\]$/.test(path) || isDirectory(path);
}
