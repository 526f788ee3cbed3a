import type { Random } from "./random.ts";

/** A command line without its sources, and what it means for those who check the output. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly command: CommandName;
  readonly format: string;
  readonly mayStyle: boolean;
  readonly isTerminal: boolean;
}

type CommandName = "show" | "summary" | "entities" | "why";

const FORMATS: Readonly<Record<CommandName, readonly string[]>> = {
  show: ["text", "text", "text", "json", "jsonl", "markdown", "html"],
  summary: ["text", "json", "jsonl"],
  entities: ["text", "json", "jsonl", "csv", "tsv"],
  why: ["text", "json", "jsonl"],
};

const FLAGS: Readonly<Record<CommandName, readonly (readonly string[])[]>> = {
  show: [
    ["--marks"],
    ["--index"],
    ["--links", "inline"],
    ["--links", "references"],
    ["--entities"],
  ],
  summary: [
    ["--explain"],
    ["--bullets"],
    ["--sentences", "5"],
    ["--words", "30"],
    ["--about", "Lima"],
  ],
  entities: [["--where"], ["--tree"], ["--by", "mention"], ["--no-merge"]],
  why: [],
};

const SHARED: readonly (readonly string[])[] = [
  ["--offsets", "codepoint"],
  ["--with-text"],
  ["--exit-status"],
  ["--quiet"],
];

/** A random command with a random format and flags that go with it. */
export function randomCommand(random: Random): CommandLine {
  const command = random.pick(["show", "show", "summary", "entities", "why"] as const);
  const format = random.pick(FORMATS[command]);
  const isTerminal = random.chance(0.3);
  const mayStyle = format === "text" && (isTerminal || random.chance(0.3));
  const isTogether = command === "entities" && random.chance(0.1);
  const flags = isTogether
    ? ["--together"]
    : FLAGS[command].filter(() => random.chance(0.2)).flat();
  const shared = SHARED.filter(() => random.chance(0.2)).flat();
  const width = random.chance(0.7)
    ? ["--width", String(random.pick([0, 1, 8, 20, 40, 72, 200]))]
    : [];
  const colour = ["--color", mayStyle ? "always" : "never"];
  const theme = random.chance(0.3) ? ["--theme", random.pick(["dark", "light", "mono"])] : [];
  const operand =
    command === "why" ? [random.pick(["Lima", "Ishiba", "met", "\u001b[2J", "."])] : [];
  return {
    argv: [
      command,
      ...operand,
      "--format",
      format,
      ...flags,
      ...shared,
      ...width,
      ...colour,
      ...theme,
    ],
    command,
    format: isTogether ? `${format} together` : format,
    mayStyle,
    isTerminal,
  };
}
