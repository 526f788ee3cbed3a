import { type Command, Option } from "commander";
import type { ResultKind } from "../../model/result.ts";
import { formatsFor, rendererFor } from "../../renderers/render.ts";
import { joinChoices, oneOf, rareOption, refuse, withChoices } from "./values.ts";

/** What is written, in which format, and where. */
export interface OutputOptions {
  readonly format: string;
  /** A file or a directory; `-` is standard output. */
  readonly output?: string;
  readonly force?: boolean;
  readonly withText?: boolean;
  readonly offsets: "utf16" | "codepoint";
  readonly exitStatus?: boolean;
}

/** Adds the options for the output of a kind of result. */
export function addOutputOptions(command: Command, kind: ResultKind): Command {
  const formats = formatsFor(kind);
  return command
    .optionsGroup("Output:")
    .option(
      "-f, --format <name>",
      `output format: ${joinChoices(formats)}`,
      withChoices(formats, (name) => {
        rendererFor(kind, name);
        return name;
      }),
      "text",
    )
    .addOption(new Option("--json", "same as --format json").implies({ format: "json" }))
    .addOption(
      new Option("--jsonl", "same as --format jsonl")
        .implies({ format: "jsonl" })
        .conflicts("json"),
    )
    .option(
      "-o, --output <path>",
      "write to a file, or to a directory/ with one file per article",
      pathOf,
    )
    .option("--force", "with -o directory/: overwrite existing files")
    .option("--with-text", "JSON: include the article's text")
    .addOption(
      rareOption("--offsets <unit>", "unit of positions in JSON: utf16 or codepoint")
        .argParser(oneOf("--offsets", UNITS))
        .default("utf16"),
    )
    .option("--exit-status", "exit with 1 if nothing was found");
}

const UNITS = ["utf16", "codepoint"] as const;

function pathOf(path: string): string {
  return path === "" ? refuse("--output takes a path") : path;
}

/** The path that `--output` names; undefined for standard output. */
export function targetOf({ output }: Pick<OutputOptions, "output">): string | undefined {
  return output === "-" ? undefined : output;
}
