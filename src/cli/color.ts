import type { ColorLevel } from "../renderers/renderer.ts";
import type { World } from "./world.ts";

export type ColorChoice = "auto" | "always" | "never";

/** What decides about colour. */
export interface ColorWorld {
  readonly env: World["env"];
  /** Whether the results go to a terminal. */
  readonly isTerminal: boolean;
}

/**
 * How many colours the results may have. In this order: the flag, `NO_COLOR` (no-color.org),
 * `FORCE_COLOR` (force-color.org; its number is the level), `CLICOLOR_FORCE` (bixense.com/clicolors),
 * `TERM=dumb`, whether it is a terminal.
 */
export function colorLevel(choice: ColorChoice, { env, isTerminal }: ColorWorld): ColorLevel {
  if (choice === "never") return 0;
  if (choice === "always") return capableLevel(env);
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR !== undefined) return forcedLevel(env.FORCE_COLOR, env);
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== "0") return capableLevel(env);
  if (env.TERM === "dumb" || !isTerminal) return 0;
  return capableLevel(env);
}

function forcedLevel(value: string, env: World["env"]): ColorLevel {
  if (value === "0" || value === "false") return 0;
  if (value === "2") return 2;
  if (value === "3") return 3;
  return value === "1" ? 1 : capableLevel(env);
}

function capableLevel({ COLORTERM, TERM = "" }: World["env"]): ColorLevel {
  if (COLORTERM === "truecolor" || COLORTERM === "24bit") return 3;
  return /256(color)?$/.test(TERM) ? 2 : 1;
}
