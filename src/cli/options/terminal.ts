import type { Command, Option } from "commander";
import type { Theme } from "../../renderers/renderer.ts";
import { oneOf, rareOption, wholeNumber } from "./values.ts";

export type ColorChoice = "auto" | "always" | "never";

/** How text looks, and what goes to standard error. */
export interface TerminalOptions extends MessageOptions {
  /** Columns; 0 never wraps, undefined fits the terminal. */
  readonly width?: number;
  /** `false` is `--no-color`, `true` a bare `--color`. */
  readonly color: ColorChoice | boolean;
  readonly theme?: Exclude<Theme, "any">;
}

export interface MessageOptions {
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

export interface PagerOptions {
  /** `false` is `--no-pager`. */
  readonly pager?: boolean;
}

/** Adds the options for a command that prints text and can open a pager. */
export function addTerminalOptions(command: Command): Command {
  addAppearanceOptions(command.optionsGroup("Terminal:"));
  command.option("--no-pager", "never open a pager");
  return addMessageOptions(command);
}

/** Adds the options for a command that takes over the terminal. */
export function addScreenOptions(command: Command): Command {
  return addMessageOptions(addAppearanceOptions(command.optionsGroup("Terminal:")));
}

function addAppearanceOptions(command: Command): Command {
  return command
    .option(
      "-w, --width <columns>",
      "wrap text at this column; 0 never wraps (default: the terminal's width, at most 72, or 100 for tables; 80 in a pipe)",
      wholeNumber("--width", 0),
    )
    .option(
      "--color [when]",
      "use colour: auto, always or never",
      oneOf("--color", COLOR_CHOICES),
      "auto",
    )
    .option("--no-color", "same as --color never")
    .option(
      "--theme <name>",
      "colours for a dark or a light background, or mono for none",
      oneOf("--theme", THEMES),
    );
}

const COLOR_CHOICES = ["auto", "always", "never"] as const;
const THEMES = ["dark", "light", "mono"] as const;

function addMessageOptions(command: Command): Command {
  return command
    .option("-q, --quiet", "print only errors to standard error, no notes")
    .addOption(debugOption());
}

/** `--debug`, which every command has. */
export function debugOption(): Option {
  return rareOption("--debug", "print a stack trace for internal errors");
}
