import { containers } from "./registry.ts";
import type { ContainerEntry, SourceContext } from "./source.ts";
import type { OpenBytes } from "./unpack.ts";

/** Whether the user has forced all input to be a container. */
export function isForced({ input }: SourceContext): boolean {
  return input !== undefined && Object.hasOwn(containers, input);
}

/** Whether a name has the extension of a container, compressed or not. */
export function isContainerName(name: string): boolean {
  const plain = name.toLowerCase().replace(/\.gz$/, "");
  const all = Object.values<ContainerEntry>(containers);
  return all.some(({ extensions }) => extensions.some((one) => plain.endsWith(one)));
}

/** Finds the container format: the forced one, else by signature, media type, extension or sniffing, in this order. */
export function containerFor(
  { head, contentType = "", name = "" }: OpenBytes,
  { input }: SourceContext,
): ContainerEntry | undefined {
  const all = Object.entries<ContainerEntry>(containers);
  if (input !== undefined) return all.find(([key]) => key === input)?.[1];
  const tests: readonly ((entry: ContainerEntry) => boolean | undefined)[] = [
    ({ signature }) => signature?.(head),
    ({ contentTypes }) => contentTypes?.includes(contentType),
    ({ extensions }) => extensions.some((one) => name.toLowerCase().endsWith(one)),
    ({ sniff }) => contentType === "" && name === "" && sniff?.(head),
  ];
  for (const test of tests) {
    const found = all.find(([, entry]) => test(entry));
    if (found) return found[1];
  }
  return undefined;
}
