import type { Command } from "commander";
import type { LinkStyle } from "../../renderers/renderer.ts";
import { oneOf } from "./values.ts";

export interface LinkOptions {
  /** Undefined: links are clickable where the terminal supports it. */
  readonly links?: LinkStyle;
}

/** The values of `--links`; a bare `--links` means the last. */
const LINK_STYLES = ["none", "inline", "references"] as const;

/** Adds `--links`. */
export function addLinksOption(command: Command): Command {
  return command.option(
    "--links [how]",
    "print link addresses: none, inline, or references at the end (default: links are clickable where the terminal supports it)",
    oneOf("--links", LINK_STYLES),
  );
}

/** Gives a bare `--links` its value, which keeps commander from taking the source behind it for one. */
export function withLinkStyle(argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  return argv.map((word, index) => {
    const isOption = word === "--links" && (end < 0 || index < end);
    const hasValue = LINK_STYLES.some((style) => style === argv[index + 1]);
    return isOption && !hasValue ? "--links=references" : word;
  });
}
