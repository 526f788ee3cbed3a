import type { Command, Option } from "commander";
import { isConfigurable } from "../src/cli/config/keys.ts";

/** The options that every command with an output format has, in the same words. */
export function sharedOptions(program: Command): Option[] {
  const [first, ...others] = program.commands.filter(({ options }) =>
    options.some(({ long }) => long === "--format"),
  );
  const isShared = (option: Option) => others.every((command) => has(command, option));
  return first?.options.filter((option) => isShared(option) && !isHelp(option)) ?? [];
}

/** A command's options that are not shared, without those for help. */
export function ownOptions(command: Command, shared: readonly Option[]): Option[] {
  const isOwn = (option: Option) => !shared.some((other) => isSame(option, other));
  const rest = command.options.filter((option) => isOwn(option) && !isHelp(option));
  return isConfigurable(command) ? rest : command.options.filter((option) => !isHelp(option));
}

/** The shared options that a command lacks. */
export function missingFrom(command: Command, shared: readonly Option[]): Option[] {
  return shared.filter((option) => !has(command, option));
}

/** Options by the heading of their group, without its colon. */
export function groupsOf(options: readonly Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const title = (option.helpGroupHeading ?? "Options:").replace(/:$/, "");
    groups.set(title, [...(groups.get(title) ?? []), option]);
  }
  return [...groups];
}

/** The default value to print, if there is one. */
export function defaultOf(option: Option): string | undefined {
  const { defaultValue, defaultValueDescription } = option;
  const isPrinted = defaultValue !== undefined && typeof defaultValue !== "boolean";
  return isPrinted ? (defaultValueDescription ?? String(defaultValue)) : undefined;
}

/** A description as a sentence. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function has({ options }: Command, option: Option): boolean {
  return options.some((other) => isSame(option, other));
}

function isSame(one: Option, other: Option): boolean {
  return one.flags === other.flags && one.description === other.description;
}

function isHelp({ long }: Option): boolean {
  return long === "--help" || long === "--help-all";
}
