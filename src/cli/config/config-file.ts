import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { systemFailure } from "../../sources/system-failure.ts";
import type { Host } from "../host.ts";
import { checkKeys } from "./check-keys.ts";
import { refuseConfig, refuseKey, refuseSyntax } from "./config-error.ts";
import { isRecord } from "./values.ts";

/** A configuration file with known keys only. Its values are not checked yet. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Where to look for the configuration file. */
export interface ConfigLocation {
  readonly path: string;
  /** Whether `SUMMIT_READER_CONFIG` names it. Then it must exist. */
  readonly isNamed: boolean;
}

/**
 * Locates the configuration file: at `SUMMIT_READER_CONFIG` (empty means there is none), or else in
 * the XDG base directory, or in `APPDATA` on Windows. As XDG demands, a relative `XDG_CONFIG_HOME` is
 * ignored.
 */
export function locateConfig(env: Host["env"]): ConfigLocation | undefined {
  const { SUMMIT_READER_CONFIG: named } = env;
  if (named !== undefined) return named === "" ? undefined : { path: named, isNamed: true };
  const folder = configFolder(env);
  if (!folder) return undefined;
  return { path: join(folder, "summit-reader", "config.json"), isNamed: false };
}

function configFolder({ XDG_CONFIG_HOME, APPDATA, HOME }: Host["env"]): string | undefined {
  if (XDG_CONFIG_HOME !== undefined && isAbsolute(XDG_CONFIG_HOME)) return XDG_CONFIG_HOME;
  return APPDATA || (HOME ? join(HOME, ".config") : undefined);
}

/**
 * Reads a configuration file and checks its keys.
 * @throws ReaderError `BAD_CONFIG` with the line and column.
 */
export async function readConfig({ path }: ConfigLocation): Promise<ConfigFile> {
  const text = readText(path);
  const content = parse(path, text);
  const problem = checkKeys(content);
  return problem ? refuseKey({ path, text }, problem) : { path, text, content };
}

function readText(path: string): string {
  try {
    const text = readFileSync(path, "utf8");
    return text.startsWith("\ufeff") ? text.slice(1) : text;
  } catch (error) {
    const failure = systemFailure(error, path);
    const why = "why" in failure ? `cannot be read: ${failure.why}` : "no such file or directory";
    return refuseConfig(path, why);
  }
}

/** Parses the JSON; an empty file counts as an empty object. */
function parse(path: string, text: string): ConfigFile["content"] {
  if (text.trim() === "") return {};
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuseSyntax(path, text);
  }
  return isRecord(content) ? content : refuseConfig(`${path}:1:1`, "must be a JSON object");
}
