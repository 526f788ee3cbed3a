import { type Command, Help } from "commander";

/** How wide any help is. */
export const HELP_WIDTH = 80;

const examples = new WeakMap<Command, string>();

/** Gives a command examples, one a line, which its help shows first. */
export function addExamples(command: Command, lines: string): Command {
  examples.set(command, lines.trim());
  return command;
}

/** A command's examples, one a line; empty where it has none. */
export function examplesOf(command: Command): string {
  return examples.get(command) ?? "";
}

/** Commander's help of a command with the examples after what the command is. */
export function formatHelp(command: Command, helper: Help): string {
  const [usage = "", about = "", ...rest] = Help.prototype.formatHelp
    .call(helper, command, helper)
    .split("\n\n");
  const lines = examplesOf(command);
  const shown = lines === "" ? [] : [`Examples:\n${lines.replace(/^(?=.)/gm, "  ")}`];
  return [usage, about, ...shown, ...rest].join("\n\n");
}

/** A paragraph within the help's width. */
export function formatParagraph(text: string): string {
  return new Help().boxWrap(text, HELP_WIDTH);
}

/** Terms and what they mean, side by side, within the help's width. */
export function formatTerms(terms: readonly (readonly [string, string])[]): string {
  const helper = Object.assign(new Help(), { helpWidth: HELP_WIDTH });
  const widest = Math.max(...terms.map(([term]) => term.length));
  return terms.map(([term, about]) => helper.formatItem(term, widest, about, helper)).join("\n");
}
