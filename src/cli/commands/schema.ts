import type { Command } from "commander";
import { readAsset } from "../../assets/package-root.ts";
import { pick } from "../../model/registry.ts";
import type { Invocation } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { addExamples } from "../help.ts";
import { debugOption } from "../options/terminal.ts";
import { joinChoices, withChoices } from "../options/values.ts";

const SCHEMAS = {
  show: "show.schema.json",
  summary: "summary.schema.json",
  entities: "entities.schema.json",
  why: "why.schema.json",
} as const;
const NAMES = Object.keys(SCHEMAS);

export function configure(command: Command): void {
  command
    .argument(
      "<command>",
      `the command: ${joinChoices(NAMES)}`,
      withChoices(NAMES, (name) => pick(SCHEMAS, name, "schema")),
    )
    .addOption(debugOption())
    .addHelpText(
      "after",
      `
The schema describes one record: the object that --json prints, each element of
its array, or each line of --jsonl.`,
    );
  addExamples(
    command,
    `
summit-reader schema entities > entities.schema.json`,
  );
}

export async function run({ operands, host }: Invocation<unknown>) {
  const file = pick(SCHEMAS, operands[0] ?? "", "schema");
  await host.stdout.write(readAsset("schemas", file));
  return EXIT.ok;
}
