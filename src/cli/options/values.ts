import { Option } from "commander";
import { ReaderError } from "../../model/failure.ts";

/** An option's parser that lists the words it takes, so that shell completion can offer them. */
export interface ChoiceParser<Value> {
  (value: string): Value;
  readonly choices: readonly string[];
  /** Whether the value is a comma-separated list of choices. */
  readonly isList: boolean;
}

/** Adds the list of accepted words to an option's parser. */
export function withChoices<Value>(
  choices: readonly string[],
  parse: (value: string) => Value,
  isList = false,
): ChoiceParser<Value> {
  return Object.assign((value: string) => parse(value), { choices, isList });
}

/** An option parser for one of a few words. */
export function oneOf<const Choice extends string>(flag: string, choices: readonly Choice[]) {
  return withChoices(choices, (value): Choice => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw new ReaderError({
      code: "UNKNOWN_CHOICE",
      what: `value for ${flag}`,
      name: value,
      choices,
    });
  });
}

/** An option parser for a comma-separated list of a few words. */
export function listOf<const Choice extends string>(flag: string, choices: readonly Choice[]) {
  const parse = oneOf(flag, choices);
  const parseList = (value: string): Choice[] => value.split(",").map((word) => parse(word.trim()));
  return withChoices(choices, parseList, true);
}

/** The words that a parser attached to a commander option takes, if it lists any. */
export function choicesOf(
  parser: unknown,
): Pick<ChoiceParser<unknown>, "choices" | "isList"> | undefined {
  return typeof parser === "function" && "choices" in parser
    ? (parser as ChoiceParser<unknown>)
    : undefined;
}

/** An option parser for a whole number of at least `min`. */
export function wholeNumber(flag: string, min: number) {
  return (value: string): number => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min) return number;
    return refuse(`${flag} takes a whole number of at least ${min}, not "${value}"`);
  };
}

/** An option parser for a number from 0 to 1. */
export function shareOf(flag: string) {
  return (value: string): number => {
    const number = /^(?:\d{1,3}|\d{0,3}\.\d{1,15})$/.test(value) ? Number(value) : Number.NaN;
    if (number >= 0 && number <= 1) return number;
    return refuse(`${flag} takes a number from 0 to 1, not "${value}"`);
  };
}

/** An option that only `--help-all`, the manual and docs/cli.md list. */
export function rareOption(flags: string, about: string): Option {
  return new Option(flags, about).hideHelp();
}

/** The words as prose: `text, json or csv`. */
export function joinChoices(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${last}` : last;
}

/** @throws ReaderError `USAGE`, always. */
export function refuse(message: string): never {
  throw new ReaderError({ code: "USAGE", message });
}
