import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { Host } from "../host.ts";

/** Remembers between runs where the user left each article. Drops what it cannot store. */
export interface ReadingPositions {
  /** Returns the stored offset, or 0. */
  find(document: DocumentIdentity): number;
  store(document: DocumentIdentity, offset: number): void;
}

/** Identifies an article by its source and its text. */
export interface DocumentIdentity {
  readonly source: string;
  readonly text: string;
}

/** An entry of the file. `at` is the time in milliseconds since 1970. */
interface StoredPosition {
  readonly offset: number;
  readonly at: number;
}

type StoredPositions = Readonly<Record<string, StoredPosition>>;

const MAX_POSITIONS = 200;
/** In hexadecimal digits. */
const KEY_LENGTH = 32;

/** Stores nothing. */
export const NO_POSITIONS: ReadingPositions = { find: () => 0, store: () => {} };

/** Opens the positions in the user's state directory (XDG); stores nothing if there is none. */
export function openReadingPositions(env: Host["env"]): ReadingPositions {
  const path = positionsPath(env);
  if (path === undefined) return NO_POSITIONS;
  return {
    find(document) {
      const positions = readPositions(path);
      if (Object.keys(positions).length === 0) return 0;
      return positions[keyOf(document)]?.offset ?? 0;
    },
    store(document, offset) {
      const { [keyOf(document)]: before, ...others } = readPositions(path);
      if (offset === (before?.offset ?? 0)) return;
      const position = { offset, at: Date.now() };
      writePositions(path, offset === 0 ? others : { ...others, [keyOf(document)]: position });
    },
  };
}

/** Returns the path of the file, in `$XDG_STATE_HOME` or `~/.local/state`. */
export function positionsPath({ XDG_STATE_HOME, HOME }: Host["env"]): string | undefined {
  const home = HOME ? join(HOME, ".local", "state") : undefined;
  const state = XDG_STATE_HOME && isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : home;
  return state && join(state, "summit-reader", "positions.json");
}

/** A hash, so the file does not reveal what the user reads. */
function keyOf({ source, text }: DocumentIdentity): string {
  const path = source.includes("://") ? source : resolve(source);
  return createHash("sha256").update(`${path}\0${text}`).digest("hex").slice(0, KEY_LENGTH);
}

function readPositions(path: string): StoredPositions {
  try {
    const { positions }: { positions?: unknown } = JSON.parse(readFileSync(path, "utf8"));
    if (typeof positions !== "object" || positions === null) return {};
    return Object.fromEntries(
      Object.entries(positions).filter(([, position]) => isPosition(position)),
    );
  } catch {
    return {};
  }
}

function isPosition(value: unknown): value is StoredPosition {
  if (typeof value !== "object" || value === null) return false;
  const { offset, at } = value as Partial<StoredPosition>;
  return Number.isSafeInteger(offset) && (offset ?? -1) >= 0 && Number.isFinite(at);
}

/** Replaces the file atomically. Ignores errors: a full or read-only disk is no reason to interrupt reading. */
function writePositions(path: string, positions: StoredPositions): void {
  const newest = Object.entries(positions)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, MAX_POSITIONS);
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = { schemaVersion: 1, positions: Object.fromEntries(newest) };
    writeFileSync(temporary, `${JSON.stringify(file)}\n`, { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    removeQuietly(temporary);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is nothing left to try.
  }
}
