import { access, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";
import type { Failure } from "../../model/failure.ts";
import type { Host } from "../host.ts";
import { articleExtensions } from "../options/input.ts";
import type { DoneOutcome, Outcome } from "./output.ts";
import { type Frame, type OutcomeOutput, writeFailure } from "./output.ts";
import { startReplacement } from "./replacement.ts";
import { resolveTarget } from "./target.ts";

export interface DirectoryOptions {
  /** The extension of the files to write, with its dot. */
  readonly extension: string;
  /** Whether to overwrite existing files. */
  readonly force: boolean;
  /** Whether an earlier run was cut off. Its last file may be missing from the journal. */
  readonly isResumed: boolean;
  readonly newFrame: () => Frame;
}

/**
 * Writes one file per article, named after its source. It overwrites existing files only with `force`,
 * and never gives two articles the same name.
 */
export async function directoryOutput(
  directory: string,
  options: DirectoryOptions,
  host: Host,
): Promise<OutcomeOutput> {
  await mkdir(directory, { recursive: true });
  const taken = new Set<string>();
  let isFirst = options.isResumed;
  return {
    async write(outcome) {
      if (outcome.kind === "failed") return outcome;
      const path = join(directory, fileNameOf(outcome.source, options.extension));
      const mayReplace = options.force || isFirst;
      const free = !taken.has(path) && (mayReplace || !(await exists(path)));
      isFirst = false;
      if (!free) return refusal({ code: "OUTPUT_EXISTS", source: path });
      taken.add(path);
      return writeOne(path, outcome, options, host);
    },
    close: async () => {},
    abandon: async () => {},
  };
}

const NOT_REGULAR = "it is not a regular file";

async function writeOne(
  path: string,
  outcome: DoneOutcome,
  { newFrame }: DirectoryOptions,
  host: Host,
): Promise<Outcome> {
  try {
    const frame = newFrame();
    const target = await resolveTarget(path);
    if (target.kind !== "file")
      return refusal({ code: "UNWRITABLE", source: path, why: NOT_REGULAR });
    const file = await startReplacement(target, host);
    try {
      await file.write(frame.next(outcome.text) + frame.end());
      await file.commit();
    } finally {
      await file.discard();
    }
    return outcome;
  } catch (error) {
    return refusal(writeFailure(error, path));
  }
}

function refusal(failure: Failure): Outcome {
  return { kind: "failed", failure };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** The extension of compressed files. */
const COMPRESSED = /\.gz$/i;
const RECORD = /:(\d+)$/;

/**
 * Names the file of an article: `a` for `news/a.txt` and `a.txt.gz`, `pile.jsonl-12` for record 12 of
 * `pile.jsonl`, each with the extension of the format. An unknown ending is part of the name: `v1.2` and
 * `v1.3` are two articles.
 */
export function fileNameOf(source: string, extension: string): string {
  const record = RECORD.exec(source)?.[1];
  const name = basename(source.replace(RECORD, "")).replace(COMPRESSED, "");
  const stem = record === undefined ? withoutExtension(name) : `${name}-${record}`;
  return shorten(stem, MAX_NAME_BYTES - extension.length) + extension;
}

/** What file systems allow. */
const MAX_NAME_BYTES = 255;
const encoder = new TextEncoder();

/** Cuts a name that is too long, and adds a checksum of all of it to tell it from others cut like it. */
function shorten(name: string, maxBytes: number): string {
  if (encoder.encode(name).length <= maxBytes) return name;
  const mark = `-${crc32(name).toString(16).padStart(8, "0")}`;
  const characters = [...name];
  while (encoder.encode(characters.join("") + mark).length > maxBytes) characters.pop();
  return characters.join("") + mark;
}

function withoutExtension(name: string): string {
  const lower = name.toLowerCase();
  const known = articleExtensions().find((end) => lower.endsWith(end) && lower.length > end.length);
  return known === undefined ? name : name.slice(0, -known.length);
}
