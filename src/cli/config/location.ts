import { isAbsolute, join } from "node:path";
import type { World } from "../world.ts";

/** Where the configuration file is looked for. */
export interface ConfigLocation {
  readonly path: string;
  /** Whether `SUMMIT_READER_CONFIG` names it, so that it must be there. */
  readonly isNamed: boolean;
}

/**
 * The place of the configuration file: what `SUMMIT_READER_CONFIG` says (empty: there is none), or the
 * XDG base directory, on Windows `APPDATA`. A relative `XDG_CONFIG_HOME` does not count, as XDG has it.
 */
export function locateConfig(env: World["env"]): ConfigLocation | undefined {
  const { SUMMIT_READER_CONFIG: named } = env;
  if (named !== undefined) return named === "" ? undefined : { path: named, isNamed: true };
  const folder = configFolder(env);
  if (!folder) return undefined;
  return { path: join(folder, "summit-reader", "config.json"), isNamed: false };
}

function configFolder({ XDG_CONFIG_HOME, APPDATA, HOME }: World["env"]): string | undefined {
  if (XDG_CONFIG_HOME !== undefined && isAbsolute(XDG_CONFIG_HOME)) return XDG_CONFIG_HOME;
  return APPDATA || (HOME ? join(HOME, ".config") : undefined);
}
