import type { ColorLevel } from "../renderers/renderer.ts";
import type { ColorChoice } from "./options/terminal.ts";
import type { World } from "./world.ts";

/** What decides about colour. */
export interface ColorWorld {
  readonly env: World["env"];
  /** Whether the results go to a terminal. */
  readonly isTerminal: boolean;
}

/**
 * How many colours the results may have. In this order: the flag, `NO_COLOR` (no-color.org),
 * `FORCE_COLOR` (force-color.org; its number is the level), `CLICOLOR_FORCE` and `CLICOLOR=0`
 * (bixense.com/clicolors), `TERM=dumb`, whether it is a terminal. An empty variable says nothing.
 */
export function colorLevel(choice: ColorChoice, { env, isTerminal }: ColorWorld): ColorLevel {
  if (choice === "never") return 0;
  if (choice === "always") return capableLevel(env);
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR) return forcedLevel(env.FORCE_COLOR, env);
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== "0") return capableLevel(env);
  if (env.CLICOLOR === "0") return 0;
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
