import type { Command } from "commander";
import { pick } from "../../model/registry.ts";
import { encodingOf } from "../../parsers/encoding/charset.ts";
import { parsers } from "../../parsers/registry.ts";
import { containers } from "../../sources/registry.ts";
import { joinChoices, rareOption, refuse, withChoices } from "./values.ts";

/** Which articles are read, and how their bytes become text. */
export interface InputOptions {
  /** An input format; undefined detects it. */
  readonly input?: string;
  readonly encoding?: string;
  /** A file that lists the sources. */
  readonly from?: string;
  readonly recursive?: boolean;
  readonly glob?: string;
  /** `false` ignores the configuration file and the environment's settings. */
  readonly config?: boolean;
}

/** Adds the sources and the options for reading them. */
export function addInputOptions(command: Command): Command {
  return command
    .argument("[source...]", "files, directories, http(s) URLs, or - for standard input")
    .optionsGroup("Input:")
    .option("--input <format>", `input format: ${joinChoices(FORMATS)}`, formatOf)
    .option("--encoding <charset>", "input charset; overrides what the input declares", charsetOf)
    .option("--from <file>", "read the sources from a file, one per line; - is standard input")
    .option("--recursive", "read directories with their subdirectories")
    .option(
      "--glob <pattern>",
      "in directories, read only matching files; a pattern with / matches the path",
    )
    .addOption(
      rareOption("--no-config", "ignore the configuration file and SUMMIT_READER_* variables"),
    );
}

const INPUTS = { ...parsers, ...containers };
const FORMATS = Object.keys(INPUTS);

const formatOf = withChoices(FORMATS, (name) => {
  pick(INPUTS, name, "input format");
  return name;
});

function charsetOf(label: string): string {
  if (encodingOf(label) !== undefined) return label;
  return refuse(`--encoding takes a charset such as utf-8 or windows-1252, not "${label}"`);
}

/** File name extensions of all input formats, in lower case with their dot. */
export function articleExtensions(): string[] {
  const formats: readonly { readonly extensions: readonly string[] }[] = Object.values(INPUTS);
  return formats.flatMap(({ extensions }) => extensions);
}
