import type { Argument, Command, Option } from "commander";
import { IMPLIED_COMMAND } from "../command.ts";
import { allOptions } from "../help.ts";
import { choicesOf } from "../options/values.ts";

/** What an argument of the command line can be. */
export type Candidates =
  | { readonly kind: "none" }
  | { readonly kind: "files" }
  | { readonly kind: "choices"; readonly words: readonly string[]; readonly isList: boolean };

export interface OptionOutline {
  /** `-f`; undefined if there is none. */
  readonly short: string | undefined;
  /** `--format`. */
  readonly long: string;
  /** Whether it takes a value, also an optional one. */
  readonly takesValue: boolean;
  /** The name of its value; empty without one. */
  readonly placeholder: string;
  readonly about: string;
  readonly candidates: Candidates;
}

export interface CommandOutline {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionOutline[];
  readonly operands: Candidates;
}

/** The command line as plain data. */
export interface ProgramOutline {
  readonly name: string;
  /** The command to complete if the line names none. */
  readonly implied: string;
  readonly options: readonly OptionOutline[];
  readonly commands: readonly CommandOutline[];
}

/** Placeholders that mean a file. */
const FILE_PLACEHOLDERS = ["file", "path", "source"];

/** Converts commander's definition of the program to plain data, for completion scripts. */
export function outlineProgram(program: Command): ProgramOutline {
  return {
    name: program.name(),
    implied: IMPLIED_COMMAND,
    options: optionsOf(program),
    commands: program.commands.map(outlineCommand),
  };
}

function outlineCommand(command: Command): CommandOutline {
  return {
    name: command.name(),
    about: command.description(),
    options: optionsOf(command),
    operands: operandsOf(command.registeredArguments),
  };
}

function optionsOf(command: Command): OptionOutline[] {
  return allOptions(command).map(outlineOption);
}

function outlineOption(option: Option): OptionOutline {
  const placeholder = /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(option.flags)?.[1] ?? "";
  const candidates = candidatesOf(option.parseArg, placeholder);
  return {
    short: option.short,
    long: option.long ?? `--${option.name()}`,
    takesValue: option.required || option.optional,
    placeholder,
    about: candidates.kind === "choices" ? headOf(option.description) : option.description,
    candidates,
  };
}

/** Cuts a description at its colon: completion offers the choices that follow it. */
function headOf(description: string): string {
  return description.split(":")[0] ?? description;
}

function operandsOf([first]: readonly Argument[]): Candidates {
  return first ? candidatesOf(first.parseArg, first.name()) : { kind: "none" };
}

function candidatesOf(parser: unknown, placeholder: string): Candidates {
  const known = choicesOf(parser);
  if (known) return { kind: "choices", words: known.choices, isList: known.isList };
  return { kind: FILE_PLACEHOLDERS.includes(placeholder) ? "files" : "none" };
}
