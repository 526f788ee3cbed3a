import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { ReaderError } from "../model/failure.ts";
import { fileSource } from "./file.ts";
import { globTest, type PathTest } from "./glob.ts";
import type { ByteSource, SourceContext } from "./source.ts";

interface Walk {
  readonly isWanted: PathTest;
  readonly isOutput: PathTest;
  /** Whether to read folders inside the directory. */
  readonly isDeep: boolean;
}

/**
 * Lists the files of a directory, sorted by name: those that match the pattern, else those of known types,
 * compressed or not, except the run's own output. Reads folders inside it if that is requested or the pattern has a slash. Skips hidden
 * files and folders, and does not follow links to folders.
 * @throws ReaderError `NO_ARTICLES` if there are no such files.
 */
export async function list(
  path: string,
  context: SourceContext,
): Promise<AsyncIterable<ByteSource>> {
  return listFiles(path, context);
}

async function* listFiles(path: string, context: SourceContext): AsyncIterable<ByteSource> {
  const { glob, extensions, isOutput = () => false } = context;
  const walk: Walk = {
    isWanted: glob === undefined ? hasExtension(extensions) : globTest(glob),
    isOutput,
    isDeep: context.recursive || glob?.includes("/") || false,
  };
  let isEmpty = true;
  for await (const source of walkFolder(path, "", walk)) {
    isEmpty = false;
    yield source;
  }
  const lookedFor = glob === undefined ? extensions : [glob];
  if (isEmpty) throw new ReaderError({ code: "NO_ARTICLES", source: path, extensions: lookedFor });
}

/** @param inside The folder's path inside the directory, with forward slashes and one at its end. */
async function* walkFolder(path: string, inside: string, walk: Walk): AsyncIterable<ByteSource> {
  for (const entry of await readSorted(path)) {
    const entryPath = join(path, entry.name);
    const entryInside = inside + entry.name;
    if (!entry.isDirectory()) {
      if (walk.isWanted(entryInside) && !walk.isOutput(entryPath)) yield fileSource(entryPath);
    } else if (walk.isDeep)
      yield* orFailing(walkFolder(entryPath, `${entryInside}/`, walk), entryPath);
  }
}

async function readSorted(path: string): Promise<readonly Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Turns an unreadable folder into one failing source, so that the other files are still read. */
async function* orFailing(
  files: AsyncIterable<ByteSource>,
  source: string,
): AsyncIterable<ByteSource> {
  try {
    yield* files;
  } catch (error) {
    const read = () => {
      throw error;
    };
    yield { source, read };
  }
}

function hasExtension(extensions: readonly string[]): PathTest {
  return (path) => extensions.includes(extname(path.toLowerCase().replace(/\.gz$/, "")));
}
