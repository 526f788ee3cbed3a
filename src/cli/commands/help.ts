import type { Command } from "commander";
import { pick } from "../../model/registry.ts";
import type { Invocation } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { addExamples } from "../help.ts";
import { joinChoices, withChoices } from "../options/values.ts";
import { topics } from "../topics/registry.ts";

/** Only topics get here: help for a command is its own `--help`. */
export function configure(command: Command): void {
  const commands = command.parent?.commands.map((sibling) => sibling.name()) ?? [];
  const names = Object.keys(topics);
  command.argument(
    "<about>",
    `a command, or a topic: ${joinChoices(names)}`,
    withChoices([...commands, ...names], (name) => name),
  );
  addExamples(
    command,
    `
summit-reader help summary
summit-reader help environment`,
  );
}

export async function run({ operands, host }: Invocation<unknown>) {
  const { load } = pick(topics, operands[0] ?? "", "topic");
  const { text } = await load();
  await host.stdout.write(text());
  return EXIT.ok;
}
