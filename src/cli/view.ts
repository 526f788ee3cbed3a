import type { ResultKind } from "../model/result.ts";
import type {
  EntityViewOptions,
  OutputScope,
  RenderSettings,
  ShowOptions,
  StyleOptions,
  SummaryViewOptions,
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

/** The options of single commands that change only how results look. */
type LookOptions = Partial<ShowOptions & SummaryViewOptions & EntityViewOptions> & {
  /** Names to emphasize: with marks where there is no color. */
  readonly highlight?: unknown;
  readonly only?: unknown;
};

/** How to render results, from the options and what standard output is. */
export function viewOf(
  kind: ResultKind,
  options: TerminalOptions & Partial<OutputOptions> & LookOptions,
  scope: OutputScope,
  world: World,
): RenderSettings {
  const terminal = targetOf(options) === undefined && world.stdout.isTerminal;
  const style = styleOf(options, terminal, world.env);
  const width = options.width ?? (terminal ? terminalWidth(kind, world) : PIPE_WIDTH);
  const { bullets = false, explain = false } = options;
  const { by = "entity", where = false, tree = false } = options;
  return {
    scope,
    layout: { width, terminal },
    style,
    show: showOf(options, style),
    summary: { bullets, explain },
    entities: { by, where, tree },
    json: { withText: options.withText ?? false, offsets: options.offsets ?? "utf16" },
  };
}

function styleOf(
  options: TerminalOptions & LookOptions,
  isTerminal: boolean,
  env: World["env"],
): StyleOptions {
  const color = colorLevel(choiceOf(options), { env, isTerminal });
  const { theme = themeOf(env), links } = options;
  const traits = traitsOf(env);
  return {
    color,
    theme,
    underlines: color > 0 && traits.underlines,
    hyperlinks: isTerminal && traits.hyperlinks && links !== "none",
  };
}

/** Names that were singled out are marked where there is no color to show them. */
function showOf(options: LookOptions, { color }: StyleOptions): ShowOptions {
  const { links = "none", index = false, highlight, only } = options;
  const isSingledOut = highlight !== undefined || only !== undefined;
  return { links, index, marks: options.marks ?? (isSingledOut && color === 0) };
}

function choiceOf({ color }: TerminalOptions): ColorChoice {
  if (color === true) return "always";
  return color === false ? "never" : color;
}

function terminalWidth(kind: ResultKind, { stdout }: World): number {
  return Math.min(stdout.columns || PIPE_WIDTH, MEASURES[kind]);
}
