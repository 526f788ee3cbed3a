import { collect } from "./collect.ts";
import { containers, sources } from "./registry.ts";
import type {
  ByteSource,
  ContainerEntry,
  SourceContext,
  SourceEntry,
  SourceItem,
} from "./source.ts";
import { systemFailure } from "./system-failure.ts";

/** Every article that the references stand for, in order, one at a time; what fails is an item as well. */
export async function* openSources(
  references: readonly string[],
  context: SourceContext,
): AsyncIterable<SourceItem> {
  for (const reference of references) yield* openReference(reference, context);
}

/** Whether the references ask for several articles, whatever is found behind them. */
export async function asksForMany(
  references: readonly string[],
  context: SourceContext,
): Promise<boolean> {
  const [only, ...others] = references;
  if (only === undefined || others.length > 0) return others.length > 0;
  return (await entryFor(only)).many || containerFor(only, context) !== undefined;
}

async function* openReference(
  reference: string,
  context: SourceContext,
): AsyncIterable<SourceItem> {
  try {
    const { list } = await (await entryFor(reference)).load();
    for (const bytes of await list(reference, context)) yield* openBytes(bytes, context);
  } catch (error) {
    yield { origin: "source", failure: systemFailure(error, reference) };
  }
}

async function* openBytes(bytes: ByteSource, context: SourceContext): AsyncIterable<SourceItem> {
  try {
    const container = containerFor(bytes.name, context);
    if (container) yield* (await container.load()).split(bytes, context);
    else yield await openWhole(bytes, context);
  } catch (error) {
    yield { origin: "source", failure: systemFailure(error, bytes.source) };
  }
}

async function openWhole(bytes: ByteSource, { maxBytes }: SourceContext): Promise<SourceItem> {
  const { source, name } = bytes;
  const content = await collect(bytes, maxBytes);
  return { origin: "source", document: { source, content, ...(name && { name }) } };
}

async function entryFor(reference: string): Promise<SourceEntry> {
  for (const entry of Object.values<SourceEntry>(sources)) {
    if (await entry.accepts(reference)) return entry;
  }
  return sources.file;
}

/** The container that a name's extension or the forced input tells of. */
function containerFor(
  name: string | undefined,
  { input }: SourceContext,
): ContainerEntry | undefined {
  const byName = ([key, { extensions }]: [string, ContainerEntry]) =>
    input === undefined
      ? extensions.some((extension) => name?.toLowerCase().endsWith(extension))
      : key === input;
  return Object.entries<ContainerEntry>(containers).find(byName)?.[1];
}
