import type { RawDocument } from "../model/article.ts";
import type { Failure } from "../model/failure.ts";
import type { LazyEntry } from "../model/registry.ts";

/** What the sources need to know of the world. */
export interface SourceContext {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** An article's limit in bytes; in a container the limit of each record. */
  readonly maxBytes: number;
  /** The limit in bytes of a line of JSON Lines. */
  readonly maxLineBytes: number;
  /** A parser or container that is forced on every input. */
  readonly input?: string | undefined;
  /** The file name extensions that are articles, for directories. */
  readonly extensions: readonly string[];
  /** Directories: whether to go into the folders in them. */
  readonly recursive?: boolean;
  /** Directories: which files; the path inside the directory where the pattern has a slash, else the name. */
  readonly glob?: string | undefined;
  /** Whether the references come from a list, which somebody else may have written. */
  readonly listed?: boolean;
  readonly network: NetworkSettings;
  /** Bytes as text, for containers; `charset` is the label that came with them. */
  decode(content: Uint8Array, source: string, charset: string | undefined): Promise<string>;
}

/** How pages are fetched. */
export interface NetworkSettings {
  /** Milliseconds to wait for an answer, and for each mebibyte of it. */
  readonly timeout: number;
  /** Instead of the program's name and version. */
  readonly userAgent?: string | undefined;
  /** Whether listed addresses and redirects may lead into this machine and its network. */
  readonly allowPrivate?: boolean | undefined;
  /** The environment: the proxy variables are looked up in it. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Bytes under a name, not yet opened. */
export interface ByteSource {
  readonly source: string;
  /** A file name whose extension tells the format, where there is one. */
  readonly name?: string;
  /** What came with it over the network; as in `RawDocument`. */
  readonly contentType?: string;
  readonly charset?: string;
  readonly url?: string;
  /** Opens and reads; errors of the system come out here. */
  read(): AsyncIterable<Uint8Array>;
}

export type ByteSources = Iterable<ByteSource> | AsyncIterable<ByteSource>;

/** One article's raw document, or why there is none. */
export type SourceItem = {
  /** Whether it is a whole source or one record of a container. */
  readonly origin: "source" | "record";
} & ({ readonly document: RawDocument } | { readonly failure: Failure });

export interface SourceModule {
  /** The byte sources a reference stands for, in order. */
  list(reference: string, context: SourceContext): Promise<ByteSources>;
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
  /** Media types that say it is this format. */
  readonly contentTypes?: readonly string[];
  /** Whether bytes open as no other format does; beats media type and name. Sees the first 4,096 bytes. */
  readonly signature?: (head: Uint8Array) => boolean;
  /** Whether bytes look like this format; asked where they have no media type and no name. */
  readonly sniff?: (head: Uint8Array) => boolean;
}
