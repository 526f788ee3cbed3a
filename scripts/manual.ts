import type { Command, Option } from "commander";
import { isConfigurable } from "../src/cli/config/keys.ts";
import { examplesOf } from "../src/cli/help.ts";
import { CONFIGURATION } from "../src/cli/topics/configuration.ts";
import { COLOR_ORDER, VARIABLES } from "../src/cli/topics/environment.ts";
import { EXIT_CODES } from "../src/cli/topics/exit-codes.ts";
import { roffCode, roffMacro, roffTerm, roffText } from "./roff.ts";

/** When the manual was last changed by hand. */
const DATE = "2026-11-25";

/** Names of options and variables stay whole. */
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
    section("OPTIONS", ...visibleOptions(program).map(optionTerm)),
    section("OPTIONS OF COMMANDS THAT READ ARTICLES", ...shared.map(optionTerm)),
    ...program.commands.map((command) => commandSection(command, shared)),
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

const DESCRIPTION = `Reads an article, or a pile of them: the full text, a short summary in the article's own sentences, the people, places and organizations it names. It works offline, and every output is made to be piped.

A source is a file, a directory, an http(s) address, or - for standard input. With no source, a command reads standard input, or the article that comes with the program. A word that is a file instead of a command is shown.`;

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

/** What stands indented in a text is code. */
function paragraphs(text: string): string[] {
  return text
    .split("\n\n")
    .map((part) =>
      part.startsWith("  ") ? roffCode(part.replace(/^ {2}/gm, "")) : `.PP\n${roffText(part)}`,
    );
}

/** The options that every reading command has in the same words. */
function sharedOptions(program: Command): Option[] {
  const [first, ...others] = program.commands.filter(isConfigurable);
  const isShared = (option: Option) =>
    others.every(({ options }) => options.some((other) => isSame(option, other)));
  return first?.options.filter(isShared) ?? [];
}

function visibleOptions(command: Command): Option[] {
  return command.createHelp().visibleOptions(command);
}

function isSame(one: Option, other: Option): boolean {
  return one.flags === other.flags && one.description === other.description;
}

function commandSection(command: Command, shared: readonly Option[]): string {
  const own = command.options.filter((option) => !shared.some((other) => isSame(option, other)));
  const rest = isConfigurable(command) ? own : own.filter((option) => option.long !== "--debug");
  return section(
    command.name().toUpperCase(),
    `.PP\n${roffText(sentence(command.description()))}`,
    ...command.registeredArguments
      .filter(() => !isConfigurable(command))
      .map((argument) => roffTerm(argument.name(), argument.description)),
    ...rest.map(optionTerm),
    roffCode(examplesOf(command)),
  );
}

function optionTerm({ flags, description, defaultValue }: Option): string {
  const isSaid = defaultValue === undefined || typeof defaultValue === "boolean";
  return roffTerm(flags, isSaid ? description : `${description} (default: ${defaultValue})`);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
