import { choicesOf, refuse } from "../options/values.ts";
import type { Settable } from "./keys.ts";

/** Whether a JSON value is an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Converts a JSON value as commander would convert the flag's value.
 * @throws ReaderError as the flag's own parser does, and for a value of the wrong type.
 */
export function parseValue(settable: Settable, value: unknown): unknown {
  if (typeof value === "boolean") return parseBoolean(settable, value);
  const { positive } = settable;
  if (!positive || !(positive.required || positive.optional)) {
    return refuse(`must be true or false, not ${JSON.stringify(value)}`);
  }
  const text = wordOf(value, choicesOf(positive.parseArg)?.isList === true);
  return positive.parseArg ? positive.parseArg(text, undefined) : text;
}

/** Converts the text of an environment variable; 1 and 0 are true and false for a switch. */
export function readVariable(settable: Settable, text: string): unknown {
  const { positive } = settable;
  if (positive?.required || positive?.optional) return parseValue(settable, text);
  return parseValue(settable, SWITCHES[text] ?? text);
}

const SWITCHES: Readonly<Record<string, boolean>> = {
  true: true,
  "1": true,
  false: false,
  "0": false,
};

function parseBoolean({ positive, negative }: Settable, value: boolean): boolean {
  const isSwitch = !positive?.required && !positive?.optional;
  const isPossible = isSwitch || (value ? positive?.optional : negative !== undefined);
  return isPossible ? value : refuse(`needs a value, not ${value}`);
}

function wordOf(value: unknown, isList: boolean): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (isList && Array.isArray(value)) return value.map((word) => wordOf(word, false)).join(",");
  return refuse(
    `must be ${isList ? "a list of words" : "text or a number"}, not ${JSON.stringify(value)}`,
  );
}
