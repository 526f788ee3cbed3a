import type { Command } from "commander";
import { pick } from "../../model/registry.ts";
import { withChoices } from "../choices.ts";
import { EXIT } from "../exit-code.ts";
import { addExamples } from "../help.ts";
import { topics } from "../topics/registry.ts";
import type { Invocation } from "./command.ts";

/** The help of a command never comes here: it is the command's own `--help`. */
export function configure(command: Command): void {
  const names = command.parent?.commands.map((sibling) => sibling.name()) ?? [];
  const choices = [...names, ...Object.keys(topics)];
  const all = Object.fromEntries(choices.map((name) => [name, name]));
  const about = `a command, or ${Object.keys(topics).join(", ")}`;
  command.argument(
    "<about>",
    about,
    withChoices(choices, (name) => pick(all, name, "command or topic")),
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
