import type { Command } from "commander";
import { isConfigurable, settableOf } from "../src/cli/config/keys.ts";

const WIDEST = 100;

/** The source of src/cli/config/configurable.ts. */
export function configurableSource(program: Command): string {
  const lists = program.commands.filter(isConfigurable).map(listOf);
  return `// Made by npm run docs.

/** The options that a configuration file may have, by command; so no command is loaded to check one. */
export const CONFIGURABLE: Readonly<Record<string, readonly string[]>> = {
${lists.join("\n")}
};
`;
}

/** As the formatter would have it. */
function listOf(command: Command): string {
  const keys = settableOf(command).map(({ key }) => `"${key}"`);
  const line = `  ${command.name()}: [${keys.join(", ")}],`;
  if (line.length <= WIDEST) return line;
  return `  ${command.name()}: [\n${keys.map((key) => `    ${key},`).join("\n")}\n  ],`;
}
