import { readAsset } from "../assets/package-root.ts";

let aliases: ReadonlyMap<string, string> | undefined;

/** The key under which a name of several is filed: "us" is "united states"; keys as `formKey` makes them. */
export function aliasOf(key: string): string {
  aliases ??= readAliases(readAsset("models", "aliases.txt"));
  return aliases.get(key) ?? key;
}

/** A line has all keys of one thing, the fullest first, parted by tabs. */
function readAliases(packed: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const line of packed.split("\n")) {
    const [fullest = "", ...others] = line.split("\t");
    for (const other of others) known.set(other, fullest);
  }
  return known;
}
