import type { Candidates, CommandOutline, OptionOutline, ProgramOutline } from "./outline.ts";

/** Completion for fish; an option that several commands share in the same way is one line. */
export function write({ name, implied, options, commands }: ProgramOutline): string {
  const own = `__${name.replaceAll("-", "_")}`;
  const complete = `complete -c ${name} -n`;
  return `# fish completion for ${name}, made by: ${name} completion fish

# The command that the line is for: its first word, or ${implied} where that is none.
function ${own}_command
    set -l words (commandline -opc)
    if contains -- "$words[2]" ${commands.map((command) => command.name).join(" ")}
        echo $words[2]
    else
        echo ${implied}
    end
end

function ${own}_first
    test (count (commandline -opc)) -eq 1
end

function ${own}_on
    contains -- (${own}_command) $argv
end

function ${own}_operand
    not ${own}_first; and ${own}_on $argv
end

# Those words that a list with commas does not have yet.
function ${own}_list
    set -l typed (commandline -ct | string replace -r -- '^-[^=]*=' '')
    set -l kept (string replace -r -- '[^,]*$' '' "$typed")
    for word in $argv
        contains -- $word (string split , -- "$kept"); or echo "$kept$word"
    end
end

${[
  ...commands.map(
    (command) => `${complete} ${own}_first -a ${command.name} -d ${quote(command.about)}`,
  ),
  ...options
    .filter(({ long }) => long !== "--help")
    .map((option) => `${complete} ${own}_first ${specification(option, own)}`),
  ...commands
    .filter(({ operands }) => operands.kind !== "files")
    .map(
      (command) => `${complete} '${own}_operand ${command.name}' -f${offer(command.operands, own)}`,
    ),
  ...optionLines(commands, own).map(
    ([line, names]) => `${complete} '${own}_on ${names.join(" ")}' ${line}`,
  ),
].join("\n")}
`;
}

/** Every option's line once, with the commands that have it. */
function optionLines(commands: readonly CommandOutline[], own: string): [string, string[]][] {
  const lines = new Map<string, string[]>();
  for (const { name, options } of commands) {
    for (const option of options) {
      const line = specification(option, own);
      lines.set(line, [...(lines.get(line) ?? []), name]);
    }
  }
  return [...lines];
}

function specification(option: OptionOutline, own: string): string {
  const { short, long, takesValue, about, candidates } = option;
  const flags = `${short === undefined ? "" : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const value = takesValue ? valuePart(candidates, own) : "";
  return `${flags}${value} -d ${quote(about)}`;
}

function valuePart(candidates: Candidates, own: string): string {
  return candidates.kind === "files" ? " -r -F" : ` -x${offer(candidates, own)}`;
}

function offer(candidates: Candidates, own: string): string {
  if (candidates.kind !== "choices") return "";
  const words = candidates.words.join(" ");
  return ` -a ${quote(candidates.isList ? `(${own}_list ${words})` : words)}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
