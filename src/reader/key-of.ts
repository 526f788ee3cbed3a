import type { Input } from "./input.ts";

/** What a table of keys is looked up by: the key's name, or the character it types. */
export function keyOf(input: Input): string {
  if (input.kind === "key") return input.name;
  if (input.kind === "text") return input.text;
  if (input.kind === "wheel") return input.by < 0 ? "wheel-up" : "wheel-down";
  return "";
}
