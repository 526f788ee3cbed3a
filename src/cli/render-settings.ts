import type { ResultKind } from "../model/result.ts";
import type {
  EntityViewOptions,
  OutputScope,
  RenderSettings,
  ShowOptions,
  StyleOptions,
  SummaryViewOptions,
} from "../renderers/renderer.ts";
import type { Host } from "./host.ts";
import { type OutputOptions, targetOf } from "./options/output.ts";
import type { ColorChoice, TerminalOptions } from "./options/terminal.ts";
import { capabilitiesOf, colorLevel, themeOf } from "./terminal-capabilities.ts";

/** Columns of output that does not go to a terminal. */
const PIPE_WIDTH = 80;
/** Columns on a wide terminal: prose reads best at about 72 characters, tables need more. */
const MAX_WIDTH: Readonly<Record<ResultKind, number>> = {
  show: 72,
  summary: 72,
  entities: 100,
  why: 100,
};

/** The options of single commands that change only how results look. */
type LookOptions = Partial<ShowOptions & SummaryViewOptions & EntityViewOptions> & {
  /** Names to emphasize: with marks where there is no colour. */
  readonly highlight?: unknown;
  readonly only?: unknown;
};

/** How to render results, from the options and the kind of standard output. */
export function renderSettings(
  kind: ResultKind,
  options: TerminalOptions & Partial<OutputOptions> & LookOptions,
  scope: OutputScope,
  host: Host,
): RenderSettings {
  const terminal = targetOf(options) === undefined && host.stdout.isTerminal;
  const style = styleOf(options, terminal, host.env);
  const width = options.width ?? (terminal ? terminalWidth(kind, host) : PIPE_WIDTH);
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
  env: Host["env"],
): StyleOptions {
  const color = colorLevel(choiceOf(options), { env, isTerminal });
  const { theme = themeOf(env), links } = options;
  const traits = capabilitiesOf(env);
  return {
    color,
    theme,
    underlines: color > 0 && traits.underlines,
    hyperlinks: isTerminal && traits.hyperlinks && links !== "none",
  };
}

/** Names that were singled out are marked where there is no colour to show them. */
function showOf(options: LookOptions, { color }: StyleOptions): ShowOptions {
  const { links = "none", index = false, highlight, only } = options;
  const isSingledOut = highlight !== undefined || only !== undefined;
  return { links, index, marks: options.marks ?? (isSingledOut && color === 0) };
}

function choiceOf({ color }: TerminalOptions): ColorChoice {
  if (color === true) return "always";
  return color === false ? "never" : color;
}

function terminalWidth(kind: ResultKind, { stdout }: Host): number {
  return Math.min(stdout.columns || PIPE_WIDTH, MAX_WIDTH[kind]);
}
