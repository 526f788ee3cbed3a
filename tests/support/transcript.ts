import { readFileSync } from "node:fs";
import { runProgram } from "./run.ts";

/** A command in a transcript, and its output. */
export interface Exchange {
  readonly command: string;
  readonly outcome: string;
}

const PROMPT = "$ ";
const STDERR = "2> ";

/**
 * The exchanges in a transcript's console blocks. After a line `$ command` come its standard output, its
 * standard error with `2> ` before each line, and `exit N` if N is not 0.
 */
export function parseTranscript(markdown: string): Exchange[] {
  const blocks = [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(
    (match) => match[1] ?? "",
  );
  return blocks.flatMap((block) =>
    block
      .split(/^(?=\$ )/m)
      .filter((part) => part.startsWith(PROMPT))
      .map(parseExchange),
  );
}

function parseExchange(part: string): Exchange {
  const end = part.indexOf("\n");
  return { command: part.slice(PROMPT.length, end), outcome: part.slice(end + 1) };
}

/** Runs a transcript's command in this process and returns its outcome as a transcript shows it. */
export async function replay(command: string): Promise<string> {
  const { argv, stdin } = parseCommand(command);
  const { out, err, code } = await runProgram(argv, stdin === undefined ? {} : { stdin });
  const errors = err.replace(/^(?=.)/gm, STDERR);
  return out + errors + (code === 0 ? "" : `exit ${code}\n`);
}

/**
 * An output without the figures and reasons that depend on the model's weights. Tests compare this form,
 * so a newly trained model changes no transcript; `tests/entities/explain` tests the reasons exactly.
 */
export function formOf(output: string): string {
  return output
    .replaceAll(/(confidence )[\d.]+/g, "$1N")
    .replaceAll(
      /("(?:confidence|probability|none|other|person|place|organization)": ?)[\d.]+/g,
      "$1N",
    )
    .replaceAll(/("(?:for|against|alternatives)": ?)\[[^\]]*\]/g, "$1[]")
    .replaceAll(/^ {2}(?:model|or|for|against) .*\n(?: {11}.*\n)*/gm, "");
}

/** The transcript with every outcome replaced by the current one. */
export async function rewrite(markdown: string): Promise<string> {
  let text = markdown;
  for (const { command, outcome } of parseTranscript(markdown)) {
    const line = `${PROMPT}${command}\n`;
    text = text.replace(line + outcome, () => line + PLACEHOLDER);
    const now = await replay(command);
    text = text.replace(line + PLACEHOLDER, () => line + now);
  }
  return text;
}

const PLACEHOLDER = "\u0000outcome\u0000";

/** Splits a command into shell words, without variables; `< FILE`, `cat FILE |` and `printf TEXT |` give its standard input. */
function parseCommand(command: string): { argv: string[]; stdin?: string | Uint8Array } {
  const words = shellWords(command);
  const pipe = words.indexOf("|");
  const producer = pipe < 0 ? [] : words.slice(0, pipe);
  const consumer = words.slice(pipe + 1);
  const redirect = consumer.indexOf("<");
  const argv = redirect < 0 ? consumer : consumer.slice(0, redirect);
  if (argv[0] !== "summit-reader") throw new Error(`not a command of ours: ${command}`);
  if (producer[0] === "printf")
    return { argv: argv.slice(1), stdin: unescapePrintf(producer[1] ?? "") };
  const file =
    producer[0] === "cat" ? producer[1] : redirect < 0 ? undefined : consumer[redirect + 1];
  return file === undefined
    ? { argv: argv.slice(1) }
    : { argv: argv.slice(1), stdin: readFileSync(file) };
}

function shellWords(command: string): string[] {
  const words = command.match(/'[^']*'|"[^"]*"|[^\s'"]+/g) ?? [];
  return words.map((word) => (/^['"]/.test(word) ? word.slice(1, -1) : word));
}

function unescapePrintf(text: string): string {
  return text
    .replaceAll("\\n", "\n")
    .replace(/\\x([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
