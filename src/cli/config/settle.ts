import { statSync } from "node:fs";
import type { Command } from "commander";
import type { World } from "../world.ts";
import { applySettings } from "./apply.ts";
import { isConfigurable, VARIABLE_PREFIX } from "./keys.ts";
import { type ConfigLocation, locateConfig } from "./location.ts";

/**
 * A parsed command's options with what environment and configuration file say where no flag does.
 * Where there is neither, that costs a look at the file system and nothing else.
 * @throws ReaderError `BAD_CONFIG`.
 */
export async function settle(command: Command, world: World): Promise<unknown> {
  if (!isConfigurable(command) || command.getOptionValue("config") === false) return command.opts();
  const location = locateConfig(world.env);
  const isThere = location !== undefined && isPresent(location);
  if (!isThere && !hasVariables(world)) return command.opts();
  return applySettings(command, isThere ? location : undefined, world);
}

/** Whether there is something to read, or to complain of. */
function isPresent({ path, isNamed }: ConfigLocation): boolean {
  try {
    return isNamed || statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function hasVariables({ env }: World): boolean {
  return Object.keys(env).some((name) => name.startsWith(VARIABLE_PREFIX));
}
