import { ReaderError } from "./failure.ts";

/** A registry entry: a line of help, and a module that loads on first use. */
export interface LazyEntry<Module> {
  readonly help: string;
  readonly load: () => Promise<Module>;
}

/**
 * Looks an entry up by name.
 * @param what What the registry holds, for the error: "format", "method".
 * @throws ReaderError `UNKNOWN_CHOICE` with the available names.
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
