import type { Command } from "commander";
import { readAsset } from "../../assets/package-root.ts";
import { pick } from "../../model/registry.ts";
import { withChoices } from "../choices.ts";
import { EXIT } from "../exit-code.ts";
import { addExamples } from "../help.ts";
import type { Invocation } from "./command.ts";

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
      `whose JSON output: ${NAMES.join(", ")}`,
      withChoices(NAMES, (name) => pick(SCHEMAS, name, "schema")),
    )
    .option("--debug", "show where an internal error comes from")
    .addHelpText(
      "after",
      `
The schema is of one record: the object of --json, each element of its array,
each line of --jsonl.`,
    );
  addExamples(
    command,
    `
summit-reader schema entities > entities.schema.json`,
  );
}

export async function run({ operands, world }: Invocation<unknown>) {
  const file = pick(SCHEMAS, operands[0] ?? "", "schema");
  await world.stdout.write(readAsset("schemas", file));
  return EXIT.ok;
}
