import type { LazyEntry } from "../../model/registry.ts";
import type { ProgramOutline } from "./outline.ts";

export interface CompletionModule {
  /** Writes the script that a shell sources. It never calls the program. */
  write(outline: ProgramOutline): string;
}

/** Every shell with a completion script. */
export const shells = {
  bash: { help: "bash 3.2 or newer", load: () => import("./bash.ts") },
  zsh: { help: "zsh, after compinit", load: () => import("./zsh.ts") },
  fish: { help: "fish 3 or newer", load: () => import("./fish.ts") },
} as const satisfies Record<string, LazyEntry<CompletionModule>>;

export type ShellName = keyof typeof shells;
