import type { Command, Option } from "commander";
import { isConfigurable } from "../src/cli/config/keys.ts";
import { allOptions, examplesOf } from "../src/cli/help.ts";
import { CONFIGURATION } from "../src/cli/topics/configuration.ts";
import { COLOR_ORDER, VARIABLES } from "../src/cli/topics/environment.ts";
import { EXIT_CODES } from "../src/cli/topics/exit-codes.ts";
import {
  defaultOf,
  groupsOf,
  missingFrom,
  ownOptions,
  sentence,
  sharedOptions,
} from "./option-tables.ts";
import { roffCode, roffMacro, roffTerm, roffText } from "./roff.ts";

/** The day of the last change to the texts. */
const DATE = "2026-11-25";

/** Keeps the names of options and variables in one piece. */
const NO_HYPHENS = ".nh\n.ad l";

/** man/summit-reader.1, in man(7). */
export function manualSource(program: Command, version: string): string {
  const name = program.name();
  const shared = sharedOptions(program);
  const sections = [
    '.\\" Made by npm run docs.',
    `.TH ${roffText(name.toUpperCase())} 1 ${DATE} "${roffText(`${name} ${version}`)}" "User Commands"`,
    NO_HYPHENS,
    section("NAME", `${roffText(name)} \\- read articles in the terminal`),
    section("SYNOPSIS", synopsis(program)),
    section("DESCRIPTION", ...paragraphs(DESCRIPTION)),
    section("EXAMPLES", roffCode(examplesOf(program))),
    section("COMMANDS", ...program.commands.map((one) => roffTerm(one.name(), one.description()))),
    section("OPTIONS", ...allOptions(program).map(optionTerm), optionTerm(helpAllOf(program))),
    ...program.commands.map((command) => commandSection(command, shared)),
    section(
      "SHARED OPTIONS",
      `.PP\n${roffText("Every command that reads articles has these.")}`,
      ...groupsOf(shared).flatMap(([title, options]) => [
        roffMacro("SS", title),
        ...options.map(optionTerm),
      ]),
    ),
    section("CONFIGURATION", ...paragraphs(CONFIGURATION)),
    section(
      "ENVIRONMENT",
      ...VARIABLES.map(([variable, about]) => roffTerm(variable, about)),
      ...paragraphs(COLOR_ORDER),
    ),
    section("EXIT STATUS", ...EXIT_CODES.map(([code, meaning]) => roffTerm(code, meaning))),
    section("SEE ALSO", SEE_ALSO),
  ];
  return `${sections.join("\n")}\n`;
}

const DESCRIPTION = `Reads one article, or many: the full text, a short summary made of the article's own sentences, and the people, places and organizations it names. It works offline, and every output can be piped.

A source is a file, a directory, an http(s) URL, or - for standard input. Without a source, a command reads standard input, or else the article that comes with the program. "summit-reader FILE" is short for "summit-reader show FILE".`;

const SEE_ALSO = ["less", "jq", "mlr", "parallel"].map((page) => `.BR ${page} (1)`).join(" ,\n");

function synopsis(program: Command): string {
  return program.commands
    .map(
      (command) =>
        `\\fB${roffText(`${program.name()} ${command.name()}`)}\\fR ${operands(command)}`,
    )
    .join("\n.br\n");
}

function operands(command: Command): string {
  return roffText(command.usage()).replace(/[a-z]+/g, "\\fI$&\\fR");
}

function section(title: string, ...parts: readonly string[]): string {
  const text = parts.join("\n").replace(/^\.PP\n/, "");
  return `${roffMacro("SH", title)}\n${text}`;
}

/** Paragraphs of a text; indented ones are code. */
function paragraphs(text: string): string[] {
  return text
    .split("\n\n")
    .map((part) =>
      part.startsWith("  ") ? roffCode(part.replace(/^ {2}/gm, "")) : `.PP\n${roffText(part)}`,
    );
}

/** `--help-all`, which every command has and the program itself has not. */
function helpAllOf(program: Command): Option {
  const options = program.commands.flatMap((command) => command.options);
  return options.find(({ long }) => long === "--help-all") as Option;
}

function commandSection(command: Command, shared: readonly Option[]): string {
  const own = ownOptions(command, shared);
  const missing = missingFrom(command, shared).map(({ long }) => long);
  const except = missing.length > 0 ? `, except ${missing.join(", ")}` : "";
  return section(
    command.name().toUpperCase(),
    `.PP\n${roffText(sentence(command.description()))}`,
    ...command.registeredArguments
      .filter(() => !isConfigurable(command))
      .map((argument) => roffTerm(argument.name(), argument.description)),
    ...own.map(optionTerm),
    ...(isConfigurable(command) ? [`.PP\n${roffText(`Also the shared options${except}.`)}`] : []),
    roffCode(examplesOf(command)),
  );
}

function optionTerm(option: Option): string {
  const value = defaultOf(option);
  const about = option.description;
  return roffTerm(option.flags, value === undefined ? about : `${about} (default: ${value})`);
}
