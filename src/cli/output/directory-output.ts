import { access, mkdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Failure } from "../../model/failure.ts";
import type { Result } from "../../model/result.ts";
import type { World } from "../world.ts";
import type { Frame } from "./frame.ts";
import type { ResultOutput } from "./output.ts";
import { startReplacement } from "./replacement.ts";
import { writeFailure } from "./write-failure.ts";

export interface DirectoryOptions {
  /** Of the files to write, with its dot. */
  readonly extension: string;
  /** Whether files that exist may be replaced. */
  readonly force: boolean;
  readonly newFrame: () => Promise<Frame>;
}

/**
 * One file an article, named after its source. No file that exists is replaced without `force`,
 * and two articles never share a name.
 */
export async function directoryOutput(
  directory: string,
  options: DirectoryOptions,
  world: World,
): Promise<ResultOutput> {
  await mkdir(directory, { recursive: true });
  const taken = new Set<string>();
  return {
    async write(result, source) {
      if (result.kind === "failure") return result;
      const path = join(directory, fileName(source, options.extension));
      const free = !taken.has(path) && (options.force || !(await exists(path)));
      if (!free) return refusal({ code: "OUTPUT_EXISTS", source: path });
      taken.add(path);
      return writeOne(path, result, options, world);
    },
    close: async () => {},
    abandon: async () => {},
  };
}

async function writeOne(
  path: string,
  result: Result,
  { newFrame }: DirectoryOptions,
  world: World,
): Promise<Result> {
  try {
    const frame = await newFrame();
    const file = await startReplacement(path, world);
    await file.write((await frame.next(result)) + frame.end());
    await file.commit();
    return result;
  } catch (error) {
    return refusal(writeFailure(error, path));
  }
}

/** `news/a.txt` gives `a`, record 12 of `pile.jsonl` gives `pile.jsonl-12`. */
function fileName(source: string, extension: string): string {
  const name = basename(source).replace(/:(\d+)$/, "-$1");
  const stem = /-\d+$/.test(name) ? name : basename(name, extname(name));
  return stem + extension;
}

function refusal(failure: Failure): Result {
  return { kind: "failure", failure };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
