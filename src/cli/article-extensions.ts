import { parsers } from "../parsers/registry.ts";
import { containers } from "../sources/registry.ts";

/** What the names of articles and of files of several end with; with the dot, lower case. */
export function articleExtensions(): string[] {
  const entries: readonly { readonly extensions: readonly string[] }[] = [
    ...Object.values(parsers),
    ...Object.values(containers),
  ];
  return entries.flatMap(({ extensions }) => extensions);
}
