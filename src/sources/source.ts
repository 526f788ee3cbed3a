import type { RawDocument } from "../model/article.ts";
import type { Failure } from "../model/failure.ts";
import type { LazyEntry } from "../model/registry.ts";

/** What the sources need to know of the world. */
export interface SourceContext {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** An article's limit in bytes; in a container the limit of each record. */
  readonly maxBytes: number;
  /** A parser or container that is forced on every input. */
  readonly input?: string | undefined;
  /** The file name extensions that are articles, for directories. */
  readonly extensions: readonly string[];
}

/** Bytes under a name, not yet opened. */
export interface ByteSource {
  readonly source: string;
  /** A file name whose extension tells the format, where there is one. */
  readonly name?: string;
  /** Opens and reads; errors of the system come out here. */
  read(): AsyncIterable<Uint8Array>;
}

/** One article's raw document, or why there is none. */
export type SourceItem = {
  /** Whether it is a whole source or one record of a container. */
  readonly origin: "source" | "record";
} & ({ readonly document: RawDocument } | { readonly failure: Failure });

export interface SourceModule {
  /** The byte sources a reference stands for, in order. */
  list(reference: string, context: SourceContext): Promise<readonly ByteSource[]>;
}

export interface SourceEntry extends LazyEntry<SourceModule> {
  /** Whether a reference is of this kind; the first entry that accepts has it. */
  accepts(reference: string): boolean | Promise<boolean>;
  /** Whether such a reference asks for several articles by its nature. */
  readonly many: boolean;
}

export interface ContainerModule {
  /** The records of a container, one at a time. */
  split(bytes: ByteSource, context: SourceContext): AsyncIterable<SourceItem>;
}

/** A format that holds several articles. */
export interface ContainerEntry extends LazyEntry<ContainerModule> {
  readonly extensions: readonly string[];
}
