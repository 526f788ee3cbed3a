/**
 * `npm run docs`: writes the pages that are generated from the program. With `--check`, it compares
 * them instead, and fails if one is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command, Option } from "commander";
import { isConfigurable } from "../src/cli/config/keys.ts";
import { loadWholeProgram } from "../src/cli/program.ts";
import { COLOR_ORDER, VARIABLES } from "../src/cli/topics/environment.ts";
import { EXIT_CODES } from "../src/cli/topics/exit-codes.ts";
import { parsers } from "../src/parsers/registry.ts";
import { renderers } from "../src/renderers/registry.ts";
import { containers, sources } from "../src/sources/registry.ts";
import { summarizers } from "../src/summarizers/registry.ts";
import { configurableSource } from "./configurable.ts";
import { manualSource } from "./manual.ts";
import {
  defaultOf,
  groupsOf,
  missingFrom,
  ownOptions,
  sentence,
  sharedOptions,
} from "./option-tables.ts";

const program = await loadWholeProgram();
const shared = sharedOptions(program);
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const pages = {
  [join("docs", "cli.md")]: createPage(program),
  [join("man", "summit-reader.1")]: manualSource(program, version),
  [join("src", "cli", "config", "configurable.ts")]: configurableSource(program),
};
for (const [path, page] of Object.entries(pages)) {
  if (!process.argv.includes("--check")) writeFileSync(path, page);
  else if (readFileSync(path, "utf8") !== page) {
    console.error(`${path} is out of date: run npm run docs`);
    process.exitCode = 1;
  }
}

function createPage(program: Command): string {
  const sections = [
    "# The command line\n\nGenerated from the program by `npm run docs`; do not edit by hand.",
    ...program.commands.map(commandSection),
    "## Shared options\n\nEvery command that reads articles has these options. `--help` leaves out the rarely used ones; `--help-all` lists them all.",
    ...groupsOf(shared).map(([title, options]) => `### ${title}\n\n${optionTable(options)}`),
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
  const own = ownOptions(command, shared);
  return [
    `## summit-reader ${command.name()} ${operands} [options]`,
    sentence(command.description()),
    ...(own.length > 0 ? [optionTable(own)] : []),
    ...(isConfigurable(command) ? [sharedNote(command)] : []),
  ].join("\n\n");
}

function sharedNote(command: Command): string {
  const missing = missingFrom(command, shared).map(({ long }) => `\`${long}\``);
  const except = missing.length > 0 ? `, except ${missing.join(", ")}` : "";
  return `Also the [shared options](#shared-options)${except}.`;
}

function optionTable(options: readonly Option[]): string {
  return ["| option | meaning | default |", "| --- | --- | --- |", ...options.map(optionRow)].join(
    "\n",
  );
}

function optionRow(option: Option): string {
  const value = defaultOf(option);
  const shown = value === undefined ? "" : `\`${value}\``;
  return `| \`${cell(option.flags)}\` | ${cell(option.description)} | ${shown} |`;
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
