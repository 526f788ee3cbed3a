import type { Command } from "commander";
import { pick } from "../../model/registry.ts";
import { withChoices } from "../choices.ts";
import { EXIT } from "../exit-code.ts";
import { addExamples } from "../help.ts";
import { topics } from "../topics/registry.ts";
import type { Invocation } from "./command.ts";

/** The help of a command never comes here: it is the command's own `--help`. */
export function configure(command: Command): void {
  const commands = command.parent?.commands.map((sibling) => sibling.name()) ?? [];
  const names = Object.keys(topics);
  command.argument(
    "<about>",
    `a command, or ${names.join(", ")}`,
    withChoices([...commands, ...names], (name) => name),
  );
  addExamples(
    command,
    `
summit-reader help summary
summit-reader help environment`,
  );
}

export async function run({ operands, world }: Invocation<unknown>) {
  const { load } = pick(topics, operands[0] ?? "", "topic");
  const { text } = await load();
  await world.stdout.write(text());
  return EXIT.ok;
}
