import { Chalk, type ChalkInstance } from "chalk";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import type { ColorLevel, StyleOptions } from "../renderer.ts";
import type { Style, Styler } from "./styles.ts";
import { type ColoredStyle, PALETTES, type Shade } from "./styles.ts";

type Look = (text: string) => string;

/** SGR codes of the underline that sets each entity type apart for readers who cannot see colour. */
const UNDERLINES: Readonly<Record<EntityType, string>> = {
  person: "4",
  place: "4:4",
  organization: "4:2",
};

/** Styles text with chalk, at the level in the options rather than the one chalk detects. */
export function createChalkStyler(options: StyleOptions): Styler {
  const looks = createLooks(options);
  return (text, style) => (text === "" ? "" : (looks[style]?.(text) ?? text));
}

function createLooks(options: StyleOptions): Partial<Record<Style, Look>> {
  const chalk = new Chalk({ level: options.color });
  const colored = (style: ColoredStyle) => colorize(chalk, style, options);
  const quiet = colored("quiet");
  return {
    headline: chalk.bold,
    subheadline: chalk.italic,
    heading: chalk.bold,
    byline: quiet,
    dateline: chalk.bold,
    caption: chalk.italic,
    trailer: quiet,
    code: colored("code"),
    emphasis: chalk.italic,
    strong: chalk.bold,
    link: chalk.underline,
    label: chalk.bold,
    dim: quiet,
    ...Object.fromEntries(
      ENTITY_TYPES.flatMap((type) => [
        [type, nameLook(chalk, type, options)],
        [`${type}-bar`, colored(type)],
      ]),
    ),
  };
}

function nameLook(chalk: ChalkInstance, type: EntityType, options: StyleOptions): Look {
  const color = colorize(chalk, type, options);
  if (!options.underlines) return (text) => plainSigns(chalk)[type](color(text));
  return (text) => `\u001b[${UNDERLINES[type]}m${color(text)}\u001b[24m`;
}

/** For terminals with a single kind of underline. */
function plainSigns(chalk: ChalkInstance): Readonly<Record<EntityType, Look>> {
  return { person: chalk.bold, place: chalk.underline, organization: chalk.bold.underline };
}

function colorize(chalk: ChalkInstance, style: ColoredStyle, { theme, color }: StyleOptions): Look {
  if (theme === "mono") return (text) => text;
  return atLevel(chalk, PALETTES[theme][style], color);
}

/** Picks the shade by level: chalk would derive the 16 colours from the 24-bit one. */
function atLevel(chalk: ChalkInstance, { ansi, ansi256, hex }: Shade, level: ColorLevel): Look {
  if (level === 3) return chalk.hex(hex);
  if (level === 2) return chalk.ansi256(ansi256);
  if (ansi === undefined) return (text) => text;
  const code = ansi < 8 ? 30 + ansi : 82 + ansi;
  return (text) => `\u001b[${code}m${text}\u001b[39m`;
}
