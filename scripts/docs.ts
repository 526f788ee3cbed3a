/**
 * `npm run docs`: writes from the program itself what tells about it. With `--check` it compares
 * instead, and fails where something has drifted.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command, Option } from "commander";
import { loadWholeProgram } from "../src/cli/whole-program.ts";
import { parsers } from "../src/parsers/registry.ts";
import { renderers } from "../src/renderers/registry.ts";
import { containers, sources } from "../src/sources/registry.ts";
import { summarizers } from "../src/summarizers/registry.ts";
import { configurableSource } from "./configurable.ts";

const program = await loadWholeProgram();
const pages = {
  [join("docs", "cli.md")]: createPage(program),
  [join("src", "cli", "config", "configurable.ts")]: configurableSource(program),
};
for (const [path, page] of Object.entries(pages)) {
  if (!process.argv.includes("--check")) writeFileSync(path, page);
  else if (readFileSync(path, "utf8") !== page) {
    console.error(`${path} is not what the program says: run npm run docs`);
    process.exitCode = 1;
  }
}

function createPage(program: Command): string {
  const sections = [
    "# The command line\n\nGenerated from the program by `npm run docs`; do not edit by hand.",
    ...program.commands.map(commandSection),
    registrySection("Sources", sources),
    registrySection("Containers (several articles in one input)", containers),
    registrySection("Input formats", parsers),
    registrySection("Output formats", renderers),
    registrySection("Summary methods", summarizers),
  ];
  return `${sections.join("\n\n")}\n`;
}

function commandSection(command: Command): string {
  const operands = command.usage().replace("[options] ", "");
  const rows = command.options.map(optionRow);
  const table = ["| option | meaning | default |", "| --- | --- | --- |", ...rows].join("\n");
  return [
    `## summit-reader ${command.name()} ${operands} [options]`,
    sentence(command.description()),
    table,
  ].join("\n\n");
}

function optionRow({ flags, description, defaultValue }: Option): string {
  const shown = defaultValue === undefined || defaultValue === true ? "" : `\`${defaultValue}\``;
  return `| \`${cell(flags)}\` | ${cell(description)} | ${shown} |`;
}

function registrySection(
  title: string,
  registry: Readonly<Record<string, { help: string }>>,
): string {
  const rows = Object.entries(registry).map(
    ([name, { help }]) => `| \`${name}\` | ${cell(help)} |`,
  );
  return [`## ${title}`, ["| name | meaning |", "| --- | --- |", ...rows].join("\n")].join("\n\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
