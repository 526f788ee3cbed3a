import type { LazyEntry } from "../../model/registry.ts";
import type { ProgramOutline } from "./outline.ts";

export interface CompletionModule {
  /** The script that a shell sources; it never calls the program. */
  write(outline: ProgramOutline): string;
}

/** Every shell that can complete our command line. */
export const shells = {
  bash: { help: "bash 3.2 and newer", load: () => import("./bash.ts") },
  zsh: { help: "zsh, after compinit", load: () => import("./zsh.ts") },
  fish: { help: "fish 3 and newer", load: () => import("./fish.ts") },
} as const satisfies Record<string, LazyEntry<CompletionModule>>;

export type ShellName = keyof typeof shells;
