import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTerminal, type Terminal } from "./terminal.ts";

export function hasShell(name: string): boolean {
  return spawnSync(name, ["--version"]).status === 0;
}

/** The bash-completion package on Debian and most other systems. */
export const BASH_COMPLETION = "/usr/share/bash-completion/bash_completion";

const PROMPT = "ready> ";

const QUIET_BASH = [
  "bind 'set show-all-if-ambiguous on'",
  "bind 'set bell-style none'",
  "bind 'set completion-query-items 0'",
  "bind 'set page-completions off'",
].join("; ");

/** Commands that prepare a bare shell for completion and source `script`, by shell. */
const PREPARE = {
  bash: (script: string) => `${QUIET_BASH}; source ${script}`,
  "bash-completion": () => `${QUIET_BASH}; source ${BASH_COMPLETION}`,
  zsh: (script: string) =>
    `autoload -Uz compinit; compinit -u -D; setopt no_beep; LISTMAX=999; source ${script}`,
} as const;

const BARE = {
  bash: ["bash", "--norc", "--noprofile", "-i"],
  "bash-completion": ["bash", "--norc", "--noprofile", "-i"],
  zsh: ["zsh", "-f", "-i"],
} as const;

export type Prompt = keyof typeof BARE;

/**
 * A shell at its prompt in a pseudo-terminal, ready to complete. Its home is `folder`, where the
 * bash-completion package finds the script too.
 */
export async function openShell(shell: Prompt, folder: string, script: string): Promise<Terminal> {
  const found = join(folder, "data", "bash-completion", "completions");
  mkdirSync(found, { recursive: true });
  writeFileSync(join(found, "summit-reader"), script);
  const path = join(folder, ".script");
  writeFileSync(path, script);
  const terminal = openTerminal(BARE[shell], {
    columns: 120,
    rows: 50,
    cwd: folder,
    env: { HOME: folder, XDG_DATA_HOME: join(folder, "data"), PS1: PROMPT, PROMPT },
  });
  await terminal.until((screen) => /[$%#>] ?$/.test(screen.trim()));
  terminal.type(`${PREPARE[shell](path)}; PS1='${PROMPT}'; clear\n`);
  await terminal.until((screen) => screen.trim() === PROMPT.trim());
  return terminal;
}

/** The candidates that fish offers for a line, one per line, with their descriptions. */
export function fishOffers(line: string, folder: string, script: string): string[] {
  const path = join(folder, ".script");
  writeFileSync(path, script);
  const { stdout, stderr } = spawnSync(
    "fish",
    ["--no-config", "-c", `source ${path}; complete -C '${line}'`],
    { cwd: folder, encoding: "utf8", env: { ...process.env, HOME: folder } },
  );
  if (stderr !== "") throw new Error(stderr);
  return stdout.trimEnd().split("\n");
}
