import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { ReaderError } from "../model/failure.ts";
import { fileSource } from "./file.ts";
import { globTest, type PathTest } from "./glob.ts";
import type { ByteSource, SourceContext } from "./source.ts";

interface Walk {
  readonly isWanted: PathTest;
  /** Whether folders are gone into. */
  readonly isDeep: boolean;
}

/**
 * The files of a directory in name order: those of known types, packed or not, or those that the
 * pattern asks for. Folders in it are gone into where that was asked for, or where the pattern is a
 * path. Hidden files and folders are passed over, links to folders are not followed.
 * @throws ReaderError `NO_ARTICLES` when there is none.
 */
export async function list(
  path: string,
  context: SourceContext,
): Promise<AsyncIterable<ByteSource>> {
  return listFiles(path, context);
}

async function* listFiles(path: string, context: SourceContext): AsyncIterable<ByteSource> {
  const { glob, extensions } = context;
  const walk: Walk = {
    isWanted: glob === undefined ? hasExtension(extensions) : globTest(glob),
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

/** @param inside The path from the directory to the folder, with forward slashes and one at its end. */
async function* walkFolder(path: string, inside: string, walk: Walk): AsyncIterable<ByteSource> {
  for (const entry of await readSorted(path)) {
    const entryPath = join(path, entry.name);
    const entryInside = inside + entry.name;
    if (!entry.isDirectory()) {
      if (walk.isWanted(entryInside)) yield fileSource(entryPath);
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

/** A folder that cannot be read is one failure among the files, and not the end. */
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
