import { Chalk, type ChalkInstance } from "chalk";
import type { ColorLevel } from "../renderer.ts";
import type { Painter, Style } from "./painter.ts";

/** A painter for terminals with colour. The level is given: chalk's own guess never counts. */
export function createChalkPainter(level: ColorLevel): Painter {
  const chalk = new Chalk({ level });
  const styles: Partial<Record<Style, ChalkInstance>> = {
    headline: chalk.bold,
    subheadline: chalk.italic,
    heading: chalk.bold,
    byline: chalk.dim,
    dateline: chalk.bold,
    caption: chalk.italic,
    trailer: chalk.dim,
    code: chalk.dim,
    emphasis: chalk.italic,
    strong: chalk.bold,
    link: chalk.underline,
    person: chalk.cyan,
    place: chalk.green,
    organization: chalk.magenta,
    label: chalk.bold,
    dim: chalk.dim,
  };
  return (text, style) => styles[style]?.(text) ?? text;
}
