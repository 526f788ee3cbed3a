import type { RawDocument } from "../model/article.ts";
import type { Failure } from "../model/failure.ts";
import type { LazyEntry } from "../model/registry.ts";

/** What sources need from their caller. */
export interface SourceContext {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Maximum bytes of an article; in a container, of each record. */
  readonly maxBytes: number;
  /** Maximum bytes of a line of JSON Lines. */
  readonly maxLineBytes: number;
  /** A parser or container format for every input. */
  readonly input?: string | undefined;
  /** Directories: the file name extensions of articles. */
  readonly extensions: readonly string[];
  /** Directories: whether to read folders inside them. */
  readonly recursive?: boolean;
  /** Directories: a pattern for files. With a slash it matches the path inside the directory, else the name. */
  readonly glob?: string | undefined;
  /** Directories: whether a path is a file that this run writes. */
  readonly isOutput?: ((path: string) => boolean) | undefined;
  /** Whether the references come from a list, which is less trusted than the command line. */
  readonly listed?: boolean;
  readonly network: NetworkSettings;
  /** Decodes bytes for containers; `charset` is the label from the HTTP response. */
  decode(content: Uint8Array, source: string, charset: string | undefined): Promise<string>;
}

/** How to fetch pages. */
export interface NetworkSettings {
  /** Milliseconds to wait for a response, and for each mebibyte of it. */
  readonly timeout: number;
  /** Default: the program's name and version. */
  readonly userAgent?: string | undefined;
  /** Whether listed URLs and redirects may lead to this machine and private networks. */
  readonly allowPrivate?: boolean | undefined;
  /** The environment, for the proxy variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Named bytes that are not opened yet. */
export interface ByteSource {
  readonly source: string;
  /** A file name whose extension declares the format. */
  readonly name?: string;
  /** From the HTTP response, as in `RawDocument`. */
  readonly contentType?: string;
  readonly charset?: string;
  readonly url?: string;
  /** Opens and reads the bytes. Throws system errors. */
  read(): AsyncIterable<Uint8Array>;
}

export type ByteSources = Iterable<ByteSource> | AsyncIterable<ByteSource>;

/** The raw document of an article, or the failure to get it. */
export type SourceItem = {
  /** Whether it is a whole source or a record of a container. */
  readonly origin: "source" | "record";
} & ({ readonly document: RawDocument } | { readonly failure: Failure });

export interface SourceModule {
  /** Lists the byte sources of a reference, in order. */
  list(reference: string, context: SourceContext): Promise<ByteSources>;
}

export interface SourceEntry extends LazyEntry<SourceModule> {
  /** Whether this source reads a reference; the first entry that accepts it does. */
  accepts(reference: string): boolean | Promise<boolean>;
  /** Whether such a reference always means several articles. */
  readonly many: boolean;
}

export interface ContainerModule {
  /** Yields the records of a container, one at a time. */
  split(bytes: ByteSource, context: SourceContext): AsyncIterable<SourceItem>;
}

/** A format that contains several articles. */
export interface ContainerEntry extends LazyEntry<ContainerModule> {
  readonly extensions: readonly string[];
  /** Media types of this format. */
  readonly contentTypes?: readonly string[];
  /** Whether bytes are certainly in this format, whatever their media type and name; gets the first 4,096 bytes. */
  readonly signature?: (head: Uint8Array) => boolean;
  /** Whether bytes without media type and name look like this format. */
  readonly sniff?: (head: Uint8Array) => boolean;
}
