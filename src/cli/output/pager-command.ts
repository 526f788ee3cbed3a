import type { OutputOptions } from "../options/output.ts";
import type { PagerOptions } from "../options/terminal.ts";
import type { PagerCommand, World } from "../world.ts";

/** What git counts as a line for the shell and not as a program with arguments. */
const SHELL_SIGNS = /[|&;<>()$`\\"'*?[#~=%\n]/;

/**
 * less, where nothing is said: end at once when all fits on one screen (F), show colours (R), leave the
 * screen as it is (X), as git has it; and take the text for what it is.
 */
const LESS = { LESS: "FRX", LESSCHARSET: "utf-8" };

/**
 * The pager for results on a terminal: that of `SUMMIT_READER_PAGER`, of `PAGER`, or less; none where
 * that is empty or `cat`, where it is not wanted, or the terminal can do nothing.
 */
export function pagerCommand(
  { pager, format }: OutputOptions & PagerOptions,
  { stdout, env }: World,
): PagerCommand | undefined {
  if (pager === false || format !== "text" || !stdout.isTerminal || env.TERM === "dumb") {
    return undefined;
  }
  const line = (env.SUMMIT_READER_PAGER ?? env.PAGER ?? "less").trim();
  if (line === "" || line === "cat") return undefined;
  const needsShell = SHELL_SIGNS.test(line);
  return { words: needsShell ? [line] : line.split(/\s+/), needsShell, env: missingFrom(env) };
}

function missingFrom(env: World["env"]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(LESS).filter(([name]) => env[name] === undefined));
}
