import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { World } from "../world.ts";

/** Remembers where an article was left, from one run to the next; what cannot be kept is forgotten. */
export interface Places {
  /** The offset where it was left; 0 where that is not known. */
  find(document: ReadDocument): number;
  keep(document: ReadDocument, offset: number): void;
}

/** An article is the same while its source and its text are. */
export interface ReadDocument {
  readonly source: string;
  readonly text: string;
}

/** A place in the file; `at` is the time in milliseconds since 1970. */
interface KeptPlace {
  readonly offset: number;
  readonly at: number;
}

type KeptPlaces = Readonly<Record<string, KeptPlace>>;

const MOST_PLACES = 200;
const KEY_LENGTH = 32;

/** Remembers nothing. */
export const NO_PLACES: Places = { find: () => 0, keep: () => {} };

/** The places kept in the user's state directory (XDG); none where there is no such directory. */
export function openPlaces(env: World["env"]): Places {
  const path = placesPath(env);
  if (path === undefined) return NO_PLACES;
  return {
    find(document) {
      const places = readPlaces(path);
      if (Object.keys(places).length === 0) return 0;
      return places[keyOf(document)]?.offset ?? 0;
    },
    keep(document, offset) {
      const { [keyOf(document)]: before, ...others } = readPlaces(path);
      if (offset === (before?.offset ?? 0)) return;
      const place = { offset, at: Date.now() };
      writePlaces(path, offset === 0 ? others : { ...others, [keyOf(document)]: place });
    },
  };
}

/** Where the places are kept: `$XDG_STATE_HOME`, else `~/.local/state`. */
export function placesPath({ XDG_STATE_HOME, HOME }: World["env"]): string | undefined {
  const home = HOME ? join(HOME, ".local", "state") : undefined;
  const state = XDG_STATE_HOME && isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : home;
  return state && join(state, "summit-reader", "places.json");
}

/** The file does not tell what was read. */
function keyOf({ source, text }: ReadDocument): string {
  const path = source.includes("://") ? source : resolve(source);
  return createHash("sha256").update(`${path}\0${text}`).digest("hex").slice(0, KEY_LENGTH);
}

function readPlaces(path: string): KeptPlaces {
  try {
    const { places }: { places?: unknown } = JSON.parse(readFileSync(path, "utf8"));
    if (typeof places !== "object" || places === null) return {};
    return Object.fromEntries(Object.entries(places).filter(([, place]) => isPlace(place)));
  } catch {
    return {};
  }
}

function isPlace(value: unknown): value is KeptPlace {
  if (typeof value !== "object" || value === null) return false;
  const { offset, at } = value as Partial<KeptPlace>;
  return Number.isSafeInteger(offset) && (offset ?? -1) >= 0 && Number.isFinite(at);
}

/** The newest places, in one step; a disk that is full or not ours is no reason to trouble anybody. */
function writePlaces(path: string, places: KeptPlaces): void {
  const newest = Object.entries(places)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST_PLACES);
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = { schemaVersion: 1, places: Object.fromEntries(newest) };
    writeFileSync(temporary, `${JSON.stringify(file)}\n`, { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    forget(temporary);
  }
}

function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nobody can do anything about it.
  }
}
