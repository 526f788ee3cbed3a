import type { ResultKind } from "../model/result.ts";
import {
  DEFAULT_RENDER_OPTIONS,
  type LinkStyle,
  type RenderOptions,
} from "../renderers/renderer.ts";
import { colorLevel } from "./color.ts";
import { type OutputOptions, targetOf } from "./options/output.ts";
import type { ColorChoice, TerminalOptions } from "./options/terminal.ts";
import { themeOf, traitsOf } from "./terminal-traits.ts";
import type { World } from "./world.ts";

/** Where nobody looks at it. */
const PIPE_WIDTH = 80;
/** However wide the terminal: prose is read best in lines of about 72 characters, a table has more in a row. */
const MEASURES: Readonly<Record<ResultKind, number>> = {
  show: 72,
  summary: 72,
  entities: 100,
  why: 100,
};

/** What commands have of options that only change how results look. */
interface LookOptions
  extends Partial<
    Pick<
      RenderOptions,
      "bullets" | "explain" | "by" | "together" | "marks" | "index" | "where" | "tree"
    >
  > {
  /** Not given, links are ones to click on, where that works. */
  readonly links?: LinkStyle;
  /** Where there is no colour to show the names by that were asked for, marks do. */
  readonly highlight?: unknown;
  readonly only?: unknown;
}

/** How results are to be rendered: what was asked for, and what standard output is. */
export function viewOf(
  kind: ResultKind,
  options: TerminalOptions & Partial<OutputOptions> & LookOptions,
  many: boolean,
  world: World,
): RenderOptions {
  const terminal = targetOf(options) === undefined && world.stdout.isTerminal;
  const color = colorLevel(choiceOf(options), { env: world.env, isTerminal: terminal });
  const { theme = themeOf(world.env), links, highlight, only } = options;
  const traits = traitsOf(world.env);
  const isAsked = highlight !== undefined || only !== undefined;
  return {
    ...DEFAULT_RENDER_OPTIONS,
    ...looksOf(options),
    many,
    withText: options.withText ?? false,
    offsets: options.offsets ?? DEFAULT_RENDER_OPTIONS.offsets,
    width: options.width ?? (terminal ? terminalWidth(kind, world) : PIPE_WIDTH),
    color,
    terminal,
    theme,
    underlines: color > 0 && traits.underlines,
    hyperlinks: terminal && traits.hyperlinks && links !== "none",
    links: links ?? "none",
    marks: options.marks ?? (isAsked && color === 0),
  };
}

function looksOf(options: LookOptions) {
  const { bullets = false, explain = false, by = "entity" } = options;
  const { index = false, where = false, tree = false, together = false } = options;
  return { bullets, explain, by, index, where, tree, together };
}

function choiceOf({ color }: TerminalOptions): ColorChoice {
  if (color === true) return "always";
  return color === false ? "never" : color;
}

function terminalWidth(kind: ResultKind, { stdout }: World): number {
  return Math.min(stdout.columns || PIPE_WIDTH, MEASURES[kind]);
}
