import { type Command, Option } from "commander";
import { rareOption, refuse, wholeNumber } from "./values.ts";

/** How much an input may cost, and what the network may do. */
export interface LimitOptions {
  /** Seconds to wait for a server. */
  readonly timeout: number;
  readonly allowPrivate?: boolean;
  /** Of one article. */
  readonly maxBytes: number;
  /** Of one line of JSON Lines; undefined is `maxBytes`. */
  readonly maxLineBytes?: number;
  /** A factor for the limits of an HTML page. */
  readonly htmlLimits: number;
  readonly userAgent?: string;
}

const DEFAULT_TIMEOUT_SECONDS = 30;
const DEFAULT_MAX_MEBIBYTES = 32;

/** Adds the limits and the options for URLs. */
export function addLimitOptions(command: Command): Command {
  return command
    .optionsGroup("Limits and network:")
    .option(
      "--timeout <seconds>",
      "how long to wait for a server",
      wholeNumber("--timeout", 1),
      DEFAULT_TIMEOUT_SECONDS,
    )
    .option("--allow-private", "allow private-network addresses in lists and redirects")
    .addOption(
      new Option("--max-bytes <count>", "size limit of one article, in bytes")
        .argParser(wholeNumber("--max-bytes", 1))
        .default(DEFAULT_MAX_MEBIBYTES * 2 ** 20, `${DEFAULT_MAX_MEBIBYTES} MB`),
    )
    .addOption(
      rareOption(
        "--max-line-bytes <count>",
        "JSON Lines: size limit of one line, in bytes (default: --max-bytes)",
      ).argParser(wholeNumber("--max-line-bytes", 1)),
    )
    .addOption(
      rareOption(
        "--html-limits <n>",
        "multiply the HTML limits (elements, nesting, time and others) by N",
      )
        .argParser(factorOf)
        .default(1),
    )
    .addOption(
      rareOption("--user-agent <text>", "the User-Agent header to send").argParser(headerText),
    );
}

function factorOf(value: string): number {
  const factor = /^\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : 0;
  if (factor > 0) return factor;
  return refuse(`--html-limits takes a number above 0, such as 2 or 0.5, not "${value}"`);
}

/** HTTP allows visible ASCII and spaces in a header. */
function headerText(text: string): string {
  if (/^[\x20-\x7e]{1,500}$/.test(text)) return text;
  return refuse("--user-agent takes one line of ASCII text");
}
