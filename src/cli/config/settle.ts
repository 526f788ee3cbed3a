import { statSync } from "node:fs";
import type { Command } from "commander";
import type { World } from "../world.ts";
import { isConfigurable, ownVariables } from "./keys.ts";
import { type ConfigLocation, locateConfig } from "./location.ts";
import { readConfig } from "./read-config.ts";
import { resolveSettings } from "./resolve.ts";

/**
 * A parsed command's options with what environment and configuration file say where no flag does.
 * Where there is neither, that costs a look at the file system and nothing else.
 * @throws ReaderError `BAD_CONFIG`.
 */
export async function settle(command: Command, world: World): Promise<unknown> {
  if (!isConfigurable(command) || command.getOptionValue("config") === false) return command.opts();
  const location = locateConfig(world.env);
  const file = location && isPresent(location) ? await readConfig(location) : undefined;
  const variables = ownVariables(world.env);
  if (!file && !variables) return command.opts();
  const { output = "-" } = command.opts();
  const toTerminal = output === "-" && world.stdout.isTerminal;
  const settings = await resolveSettings(command, { variables, file, toTerminal });
  for (const { attribute, value, from } of settings) {
    if (from === "flag" || from === "default") continue;
    command.setOptionValueWithSource(attribute, value, from);
  }
  return command.opts();
}

/** Whether there is something to read, or to complain of. */
function isPresent({ path, isNamed }: ConfigLocation): boolean {
  try {
    return isNamed || statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}
