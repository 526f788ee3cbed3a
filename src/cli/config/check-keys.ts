import { nearest } from "../../renderers/failure.ts";
import type { KeyProblem } from "./config-error.ts";
import { CONFIGURABLE } from "./configurable.ts";
import { ONE_RUN_ONLY } from "./keys.ts";
import { isRecord } from "./values.ts";

/**
 * Finds the first problem with a file's keys. Its top level takes options of any command, and names
 * of commands with an object of that command's options.
 */
export function checkKeys(content: Readonly<Record<string, unknown>>): KeyProblem | undefined {
  for (const [key, value] of Object.entries(content)) {
    const problem = isCommand(key) ? checkSection(key, value) : checkTopLevel(key, value);
    if (problem) return problem;
  }
  return undefined;
}

function checkSection(command: string, section: unknown): KeyProblem | undefined {
  if (!isRecord(section)) {
    return { keys: [command], why: `"${command}" must be an object with options of ${command}` };
  }
  const known = CONFIGURABLE[command] ?? [];
  const wrong = Object.keys(section).find((key) => !known.includes(key));
  if (wrong === undefined) return undefined;
  const others = Object.keys(CONFIGURABLE).filter((name) => CONFIGURABLE[name]?.includes(wrong));
  const why =
    others.length > 0
      ? `"${wrong}" is an option of ${others.join(" and ")}, not of ${command}`
      : unknownKey(wrong, known);
  return { keys: [command, wrong], why };
}

function checkTopLevel(key: string, value: unknown): KeyProblem | undefined {
  const options = Object.values(CONFIGURABLE).flat();
  if (!options.includes(key)) {
    const choices = isRecord(value) ? Object.keys(CONFIGURABLE) : options;
    return { keys: [key], why: unknownKey(key, choices) };
  }
  return undefined;
}

function unknownKey(key: string, choices: readonly string[]): string {
  if (ONE_RUN_ONLY.has(key)) return `"${key}" can only be set with a flag`;
  const near = nearest(key, choices);
  return near
    ? `unknown key "${key}" (did you mean "${near}"?)`
    : `unknown key "${key}": "summit-reader config" lists the known keys`;
}

function isCommand(key: string): boolean {
  return Object.hasOwn(CONFIGURABLE, key);
}
