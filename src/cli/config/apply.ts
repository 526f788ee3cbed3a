import type { Command } from "commander";
import type { World } from "../world.ts";
import type { ConfigLocation } from "./location.ts";
import { readConfig } from "./read-config.ts";
import { resolveSettings } from "./resolve.ts";

/** Gives a parsed command what the environment and the file say, and returns its options. */
export async function applySettings(
  command: Command,
  location: ConfigLocation | undefined,
  { env, stdout }: World,
): Promise<unknown> {
  const file = location && (await readConfig(location));
  const { output = "-" } = command.opts();
  const toTerminal = output === "-" && stdout.isTerminal;
  for (const { attribute, value, from } of await resolveSettings(command, {
    env,
    file,
    toTerminal,
  })) {
    if (from === "environment" || from === "file") {
      command.setOptionValueWithSource(attribute, value, from);
    }
  }
  return command.opts();
}
