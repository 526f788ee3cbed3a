import { collect } from "./byte-streams.ts";
import { containerFor, isContainerName, isForced, type OpenBytes, unpack } from "./open-bytes.ts";
import { sources } from "./registry.ts";
import type { ByteSource, SourceContext, SourceEntry, SourceItem } from "./source.ts";
import { systemFailure } from "./system-failure.ts";

/** The articles of a run. */
export interface OpenedSources {
  /** Whether several articles were requested, however many are found. */
  readonly many: boolean;
  /** The number of articles, if it is known without opening anything. */
  readonly count?: number;
  /** All articles in order, one at a time; failures are items, too. */
  readonly items: AsyncIterable<SourceItem>;
}

/** Opens references. A single one is opened at once, because a feed or JSON Lines means several articles. */
export async function openSources(
  references: readonly string[],
  context: SourceContext,
): Promise<OpenedSources> {
  const [only, ...others] = references;
  if (only === undefined || others.length > 0 || context.listed) {
    const count = await countInputs(references, context);
    return { many: true, ...(count && { count }), items: openAll(references, context) };
  }
  const entry = await entryFor(only);
  if (entry.many || isForced(context)) return { many: true, items: openReference(only, context) };
  return openOne(only, entry, context);
}

/** Counts the references; `undefined` if one may be several inputs by its name. */
async function countInputs(
  references: readonly string[],
  context: SourceContext,
): Promise<number | undefined> {
  for (const reference of references) {
    const isSeveral =
      (await entryFor(reference)).many || isForced(context) || isContainerName(reference);
    if (isSeveral) return undefined;
  }
  return references.length;
}

async function* openAll(
  references: readonly string[],
  context: SourceContext,
): AsyncIterable<SourceItem> {
  for (const reference of references) yield* openReference(reference, context);
}

/** Opens a reference to one input, which may be a container. */
async function openOne(
  reference: string,
  entry: SourceEntry,
  context: SourceContext,
): Promise<OpenedSources> {
  try {
    const { list } = await entry.load();
    const opened: OpenBytes[] = [];
    for await (const bytes of await list(reference, context)) {
      opened.push(await unpack(bytes, context));
    }
    const many = opened.some((bytes) => containerFor(bytes, context) !== undefined);
    return { many, items: readAll(opened, context) };
  } catch (error) {
    return { many: isForced(context), items: failing(error, reference) };
  }
}

async function* readAll(
  opened: readonly OpenBytes[],
  context: SourceContext,
): AsyncIterable<SourceItem> {
  for (const bytes of opened) yield* readOpened(bytes, context);
}

async function* openReference(
  reference: string,
  context: SourceContext,
): AsyncIterable<SourceItem> {
  try {
    const { list } = await (await entryFor(reference)).load();
    for await (const bytes of await list(reference, context)) yield* openBytes(bytes, context);
  } catch (error) {
    yield* failing(error, reference);
  }
}

async function* openBytes(bytes: ByteSource, context: SourceContext): AsyncIterable<SourceItem> {
  try {
    yield* readOpened(await unpack(bytes, context), context);
  } catch (error) {
    yield* failing(error, bytes.source);
  }
}

async function* readOpened(bytes: OpenBytes, context: SourceContext): AsyncIterable<SourceItem> {
  try {
    const container = containerFor(bytes, context);
    if (container) yield* (await container.load()).split(bytes, context);
    else yield await readWhole(bytes, context);
  } catch (error) {
    yield* failing(error, bytes.source);
  }
}

async function readWhole(bytes: OpenBytes, { maxBytes }: SourceContext): Promise<SourceItem> {
  const content = await collect(bytes, maxBytes);
  const { head: _, read: __, ...known } = bytes;
  return { origin: "source", document: { ...known, content } };
}

async function* failing(error: unknown, source: string): AsyncIterable<SourceItem> {
  yield { origin: "source", failure: systemFailure(error, source) };
}

async function entryFor(reference: string): Promise<SourceEntry> {
  for (const entry of Object.values<SourceEntry>(sources)) {
    if (await entry.accepts(reference)) return entry;
  }
  return sources.file;
}
