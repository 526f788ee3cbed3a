import type { RenderOptions } from "../renderers/renderer.ts";
import { type ColorChoice, colorLevel } from "./color.ts";
import { type SharedOptions, targetOf } from "./options.ts";
import type { World } from "./world.ts";

/** A comfortable line is never longer, however wide the terminal. */
const WIDEST = 80;

/** How results are to be rendered: what was asked for, and what standard output is. */
export function viewOf(
  options: SharedOptions & Partial<Pick<RenderOptions, "bullets" | "explain" | "by">>,
  many: boolean,
  world: World,
): RenderOptions {
  const toTerminal = targetOf(options) === undefined && world.stdout.isTerminal;
  const { bullets = false, explain = false, by = "entity", withText = false, offsets } = options;
  return {
    many,
    bullets,
    explain,
    by,
    withText,
    offsets,
    width: options.width ?? (toTerminal ? terminalWidth(world) : WIDEST),
    color: colorLevel(choiceOf(options), { env: world.env, isTerminal: toTerminal }),
    terminal: toTerminal,
  };
}

/** When there is to be colour, from the option as it was given. */
export function choiceOf({ color }: SharedOptions): ColorChoice {
  if (color === true) return "always";
  return color === false ? "never" : color;
}

function terminalWidth({ stdout }: World): number {
  return Math.min(stdout.columns || WIDEST, WIDEST);
}
