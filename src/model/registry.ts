import { ReaderError } from "./failure.ts";

/** A registry entry: a line of help, and the module behind it, loaded when it is used. */
export interface LazyEntry<Module> {
  readonly help: string;
  readonly load: () => Promise<Module>;
}

/**
 * The entry of that name in a registry.
 * @param what What the name stands for, in the error's words: "format", "method".
 * @throws ReaderError `UNKNOWN_CHOICE`, with the names there are.
 */
export function pick<Entry>(
  registry: Readonly<Record<string, Entry>>,
  name: string,
  what: string,
): Entry {
  const entry = Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (entry !== undefined) return entry;
  throw new ReaderError({ code: "UNKNOWN_CHOICE", what, name, choices: Object.keys(registry) });
}
