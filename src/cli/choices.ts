import { ReaderError } from "../model/failure.ts";

/** An option's parser that knows the words it takes; shell completion offers them. */
export interface ChoiceParser<Value> {
  (value: string): Value;
  readonly choices: readonly string[];
  /** Whether several may be given, with commas between them. */
  readonly isList: boolean;
}

/** Tells an option's parser which words there are to choose from. */
export function withChoices<Value>(
  choices: readonly string[],
  parse: (value: string) => Value,
  isList = false,
): ChoiceParser<Value> {
  return Object.assign((value: string) => parse(value), { choices, isList });
}

/** An option parser for one word out of a few. */
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

/** An option parser for a comma-separated list out of a few words. */
export function listOf<const Choice extends string>(flag: string, choices: readonly Choice[]) {
  const parse = oneOf(flag, choices);
  const parseList = (value: string): Choice[] => value.split(",").map((word) => parse(word.trim()));
  return withChoices(choices, parseList, true);
}

/** The choices of whatever commander holds as a parser, if it has any. */
export function choicesOf(
  parser: unknown,
): Pick<ChoiceParser<unknown>, "choices" | "isList"> | undefined {
  return typeof parser === "function" && "choices" in parser
    ? (parser as ChoiceParser<unknown>)
    : undefined;
}
