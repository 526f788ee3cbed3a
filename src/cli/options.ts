import { type Command, Option } from "commander";
import { ReaderError } from "../model/failure.ts";
import { pick } from "../model/registry.ts";
import type { ResultKind } from "../model/result.ts";
import { encodingOf } from "../parsers/encoding/charset.ts";
import { parsers } from "../parsers/registry.ts";
import { renderers } from "../renderers/registry.ts";
import { formatsFor, rendererFor } from "../renderers/render.ts";
import type { Theme } from "../renderers/renderer.ts";
import { containers } from "../sources/registry.ts";
import { oneOf, withChoices } from "./choices.ts";
import type { ColorChoice } from "./color.ts";

export { listOf, oneOf } from "./choices.ts";

/** The options that every command which reads articles has. */
export interface SharedOptions {
  readonly input?: string;
  readonly encoding?: string;
  readonly from?: string;
  readonly recursive?: boolean;
  readonly glob?: string;
  /** Seconds. */
  readonly timeout: number;
  readonly userAgent?: string;
  readonly allowPrivate?: boolean;
  readonly maxBytes: number;
  readonly maxLineBytes?: number;
  /** A factor. */
  readonly htmlLimits: number;
  readonly format: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly width?: number;
  /** `false` is `--no-color`, `true` a bare `--color`. */
  readonly color: ColorChoice | boolean;
  readonly theme?: Exclude<Theme, "any">;
  /** `false` is `--no-pager`. */
  readonly pager?: boolean;
  readonly offsets: "utf16" | "codepoint";
  readonly withText?: boolean;
  readonly exitStatus?: boolean;
  readonly strict?: boolean;
  /** `false`: neither the configuration file nor the environment speaks. */
  readonly config?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  /** Notes what is done, so that a later run can go on. */
  readonly journal?: string;
  /** Threads that work on a batch. */
  readonly jobs: number | "auto";
}

const MEBIBYTE = 2 ** 20;
const DEFAULT_MAX_BYTES = 32 * MEBIBYTE;

const DEFAULT_TIMEOUT = 30;

const INPUTS = { ...parsers, ...containers };

/** Adds the sources and the options that all reading commands share. */
export function addSharedOptions(command: Command, kind: ResultKind): Command {
  const formats = formatsFor(kind).map((name) => `${name} (${renderers[name].help})`);
  return command
    .argument("[source...]", "files, directories, http(s) addresses, or - for standard input")
    .option("-f, --format <name>", `output format: ${formats.join("; ")}`, formatOf(kind), "text")
    .addOption(new Option("--json", "same as --format json").implies({ format: "json" }))
    .addOption(
      new Option("--jsonl", "same as --format jsonl")
        .implies({ format: "jsonl" })
        .conflicts("json"),
    )
    .option(
      "-o, --output <path>",
      "write to a file, or one file an article to a directory/",
      pathOf,
    )
    .option(
      "-j, --jobs <count>",
      "several articles at a time: a number of threads, or auto",
      jobs,
      1,
    )
    .option(
      "--journal <file>",
      "with -o: note what is done; after a crash the same command goes on there",
    )
    .option("--force", "with -o directory/: replace files that exist")
    .option(
      "-w, --width <columns>",
      "wrap at this column; 0 does not wrap (default: 72, less on a narrow terminal, 80 in a pipe)",
      wholeNumber("--width", 0),
    )
    .option(
      "--color [when]",
      "colour: auto, always or never",
      oneOf("--color", COLOR_CHOICES),
      "auto",
    )
    .option("--no-color", "same as --color never")
    .option(
      "--theme <name>",
      "colours for a background: dark, light, or mono for none at all",
      oneOf("--theme", THEMES),
    )
    .option("--no-pager", "print what is longer than the screen, too")
    .option("--input <format>", `read as: ${Object.keys(INPUTS).join(", ")}`, inputFormat)
    .option("--encoding <charset>", "the input's charset, whatever it says itself", charsetOf)
    .option("--from <file>", "read the sources from a file, one a line; - is standard input")
    .option("--recursive", "directories: with all folders in them")
    .option("--glob <pattern>", "directories: only these files, by name or, with a /, by path")
    .option(
      "--timeout <seconds>",
      "addresses: how long to wait for an answer",
      wholeNumber("--timeout", 1),
      DEFAULT_TIMEOUT,
    )
    .option("--user-agent <text>", "addresses: what to say we are", headerText)
    .option("--allow-private", "addresses that were listed: also in this network")
    .option(
      "--max-bytes <count>",
      "an article's limit in bytes",
      wholeNumber("--max-bytes", 1),
      DEFAULT_MAX_BYTES,
    )
    .option(
      "--max-line-bytes <count>",
      "JSON Lines: a line's limit in bytes (default: that of an article)",
      wholeNumber("--max-line-bytes", 1),
    )
    .option(
      "--html-limits <factor>",
      "HTML: raise a page's limits (elements, depth, time and others) so many times",
      factorOf,
      1,
    )
    .option(
      "--offsets <unit>",
      "JSON positions: utf16 or codepoint",
      oneOf("--offsets", UNITS),
      "utf16",
    )
    .option("--with-text", "JSON: put the article's text into the record")
    .option("--exit-status", "exit with 1 when nothing was found")
    .option("--strict", "JSON Lines in and out: exit with 2 when a line failed")
    .option("--no-config", "without the configuration file and the SUMMIT_READER_ variables")
    .option("-q, --quiet", "no notes on standard error, errors only")
    .option("--debug", "show where an internal error comes from");
}

const COLOR_CHOICES = ["auto", "always", "never"] as const;
const THEMES = ["dark", "light", "mono"] as const;
const UNITS = ["utf16", "codepoint"] as const;

function formatOf(kind: ResultKind) {
  return withChoices(formatsFor(kind), (name) => {
    rendererFor(kind, name);
    return name;
  });
}

const jobs = withChoices(["auto"], (value): number | "auto" =>
  value === "auto" ? value : wholeNumber("--jobs", 1)(value),
);

function pathOf(path: string): string {
  return path === "" ? refuse("--output takes a path") : path;
}

/** What `--output` names, if it is not standard output, which is `-` or nothing. */
export function targetOf({ output }: SharedOptions): string | undefined {
  return output === "-" ? undefined : output;
}

function charsetOf(label: string): string {
  if (encodingOf(label) !== undefined) return label;
  return refuse(`--encoding takes a charset such as utf-8 or windows-1252, not "${label}"`);
}

function factorOf(value: string): number {
  const factor = /^\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : 0;
  if (factor > 0) return factor;
  return refuse(`--html-limits takes a number above 0, such as 2 or 0.5, not "${value}"`);
}

/** HTTP takes visible ASCII and spaces. */
function headerText(text: string): string {
  if (/^[\x20-\x7e]{1,500}$/.test(text)) return text;
  return refuse("--user-agent takes a line of ASCII text");
}

const inputFormat = withChoices(Object.keys(INPUTS), (name) => {
  pick(INPUTS, name, "input format");
  return name;
});

/** An option parser for a whole number of at least `least`. */
export function wholeNumber(flag: string, least: number) {
  return (value: string): number => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least) return number;
    return refuse(`${flag} takes a whole number of at least ${least}, not "${value}"`);
  };
}

/** An option parser for a number from 0 to 1. */
export function shareOf(flag: string) {
  return (value: string): number => {
    const number = /^(?:\d{1,3}|\d{0,3}\.\d{1,15})$/.test(value) ? Number(value) : Number.NaN;
    if (number >= 0 && number <= 1) return number;
    return refuse(`${flag} takes a number from 0 to 1, not "${value}"`);
  };
}

/** Ends the command as a usage error. */
export function refuse(message: string): never {
  throw new ReaderError({ code: "USAGE", message });
}
