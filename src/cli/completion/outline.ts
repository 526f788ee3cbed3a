import type { Argument, Command, Option } from "commander";
import { IMPLIED_COMMAND } from "../commands/command.ts";
import { allOptions } from "../help.ts";
import { choicesOf } from "../options/values.ts";

/** What may stand in a place of the command line. */
export type Candidates =
  | { readonly kind: "none" }
  | { readonly kind: "files" }
  | { readonly kind: "choices"; readonly words: readonly string[]; readonly isList: boolean };

export interface OptionOutline {
  /** `-f`, where there is one. */
  readonly short: string | undefined;
  /** `--format`. */
  readonly long: string;
  /** Whether a value follows; one that may be left out counts. */
  readonly takesValue: boolean;
  /** What the value is called: `name`; empty without a value. */
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
  /** The command that is meant where none is named. */
  readonly implied: string;
  readonly options: readonly OptionOutline[];
  readonly commands: readonly CommandOutline[];
}

/** Placeholders of values that are files; the help shows them, so they cannot lie. */
const FILE_PLACEHOLDERS = ["file", "path", "source"];

/** What commander knows of the whole program, for those who write it down elsewhere. */
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

/** `output format: text (...); json (...)` is `output format`: the words are offered anyway. */
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
