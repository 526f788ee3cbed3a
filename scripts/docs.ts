/**
 * `npm run docs`: writes from the program itself what tells about it. With `--check` it compares
 * instead, and fails where something has drifted.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command, Option } from "commander";
import { COLOR_ORDER, VARIABLES } from "../src/cli/topics/environment.ts";
import { EXIT_CODES } from "../src/cli/topics/exit-codes.ts";
import { loadWholeProgram } from "../src/cli/whole-program.ts";
import { parsers } from "../src/parsers/registry.ts";
import { renderers } from "../src/renderers/registry.ts";
import { containers, sources } from "../src/sources/registry.ts";
import { summarizers } from "../src/summarizers/registry.ts";
import { configurableSource } from "./configurable.ts";
import { manualSource } from "./manual.ts";

const program = await loadWholeProgram();
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const pages = {
  [join("docs", "cli.md")]: createPage(program),
  [join("man", "summit-reader.1")]: manualSource(program, version),
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
    tableSection("Environment variables", "variable", VARIABLES),
    COLOR_ORDER,
    tableSection("Exit codes", "code", EXIT_CODES),
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
  return tableSection(
    title,
    "name",
    Object.entries(registry).map(([name, { help }]) => [name, help]),
  );
}

function tableSection(
  title: string,
  column: string,
  terms: readonly (readonly [string, string])[],
): string {
  const rows = terms.map(([term, about]) => `| \`${term}\` | ${cell(about)} |`);
  return `## ${title}\n\n${[`| ${column} | meaning |`, "| --- | --- |", ...rows].join("\n")}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
