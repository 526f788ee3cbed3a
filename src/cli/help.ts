import { type Command, Help, type Option } from "commander";

/** Columns. */
export const HELP_WIDTH = 80;

const examples = new WeakMap<Command, string>();

/** Gives a command examples, one per line, which its help shows first. */
export function addExamples(command: Command, lines: string): Command {
  examples.set(command, lines.trim());
  return command;
}

/** A command's examples, one per line; empty if it has none. */
export function examplesOf(command: Command): string {
  return examples.get(command) ?? "";
}

/**
 * Adds `--help-all`, which prints the help with the rare options. Call it before adding options:
 * help lists groups in the order in which commands first use them, and this one opens "Options".
 */
export function addHelpAll(command: Command): Command {
  return command
    .option("--help-all", "print this help with rarely used options")
    .on("option:help-all", () => {
      for (const option of command.options) option.hidden = false;
      command.help();
    });
}

/** A command's options in the order of `--help-all`: its own, the shared ones, the two for help. */
export function allOptions(command: Command): Option[] {
  const visible = command.createHelp().visibleOptions(command);
  const forHelp = visible.filter((option) => /^--help/.test(option.long ?? ""));
  return [...command.options.filter((option) => !forHelp.includes(option)), ...forHelp];
}

/** What the program changes in commander's help. */
export const HELP_CONFIGURATION: Partial<Help> = {
  helpWidth: HELP_WIDTH,
  formatHelp,
  visibleOptions(command) {
    const options = Help.prototype.visibleOptions.call(this, command);
    const isHelpAll = ({ long }: Option) => long === "--help-all";
    return [...options.filter((option) => !isHelpAll(option)), ...options.filter(isHelpAll)];
  },
};

/** Commander's help with the examples behind the description. */
function formatHelp(command: Command, helper: Help): string {
  const [usage = "", about = "", ...rest] = Help.prototype.formatHelp
    .call(helper, command, helper)
    .split("\n\n");
  const lines = examplesOf(command);
  const shown = lines === "" ? [] : [`Examples:\n${lines.replace(/^(?=.)/gm, "  ")}`];
  return [usage, about, ...shown, ...rest].join("\n\n");
}

/** Wraps a paragraph to the help's width. */
export function formatParagraph(text: string): string {
  return new Help().boxWrap(text, HELP_WIDTH);
}

/** Terms and their meanings in two columns, within the help's width. */
export function formatTerms(terms: readonly (readonly [string, string])[]): string {
  const helper = Object.assign(new Help(), { helpWidth: HELP_WIDTH });
  const widest = Math.max(...terms.map(([term]) => term.length));
  return terms.map(([term, about]) => helper.formatItem(term, widest, about, helper)).join("\n");
}
