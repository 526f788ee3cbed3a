import { readAssetBytes } from "../../assets/package-root.ts";
import { ReaderError } from "../../model/failure.ts";
import { LABEL_COUNT } from "./labels.ts";
import { BUCKETS, GROUPS, type SortedTable } from "./sorted-table.ts";
import type { WordClasses } from "./word-features.ts";

/*
 * The layout of models/names.bin, little-endian: a header of 32-bit numbers, the transitions, then the
 * arrays of features and word classes, each at an offset that is a multiple of four.
 */

/** The first four bytes: "SRNM". */
export const MAGIC = 0x4d4e5253;

/** Changes with every change of the layout or of the features. */
export const VERSION = 1;

/** The fields of the header, in order. */
export const HEADER = [
  "magic",
  "version",
  "length",
  "features",
  "words",
  "middle",
  "coarse",
  "reserved",
] as const;

/** The log weight of one step; the file stores weights and transitions as whole numbers of steps. */
export const STEP = 3.2 / 127;

/** Length of the header in bytes. */
export const HEADER_BYTES = 4 * HEADER.length;

/** The next multiple of four. */
export function align(offset: number): number {
  return (offset + 3) & ~3;
}

/** A trained model of names. Weights and transitions are whole numbers of `STEP`. */
export interface NameModel {
  readonly features: SortedTable;
  /** A row of `LABEL_COUNT` for each feature. */
  readonly weights: Int8Array;
  /** A row of `LABEL_COUNT` for each preceding label and one for the start. */
  readonly transitions: Int32Array;
  readonly classes: WordClasses;
}

const FILE = "names.bin";

/**
 * Reads the shipped model.
 * @throws ReaderError `UNREADABLE` if the file is missing, cut short or of another version.
 */
export function loadModel(): NameModel {
  return openModel(readAssetBytes("models", FILE), `models/${FILE}`);
}

/**
 * Opens a model. Its arrays are views of the bytes.
 * @param source What to call the file in errors.
 * @throws ReaderError `UNREADABLE` if the bytes are no model, cut short or of another version.
 */
export function openModel(bytes: Uint8Array, source: string): NameModel {
  if (bytes.length < HEADER_BYTES) throw unreadable(source, "it is cut short");
  const data = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = readHeader(data);
  if (header.magic !== MAGIC) throw unreadable(source, "it is not a model of names");
  if (header.version !== VERSION) {
    throw unreadable(source, `it has version ${header.version}, not ${VERSION}`);
  }
  if (header.length !== data.length) throw unreadable(source, "it is cut short");
  const cursor = createCursor(data);
  const model = readArrays(header, cursor);
  if (cursor.offset() !== data.length) throw unreadable(source, "its parts do not fit");
  return model;
}

type Header = Readonly<Record<(typeof HEADER)[number], number>>;

function readHeader(data: Uint8Array): Header {
  const view = new DataView(data.buffer, data.byteOffset, HEADER_BYTES);
  const entries = HEADER.map((name, index) => [name, view.getUint32(4 * index, true)]);
  return Object.fromEntries(entries) as Header;
}

/** Returns one array after another. */
interface Cursor {
  take(length: number): Uint8Array;
  offset(): number;
}

function createCursor(data: Uint8Array): Cursor {
  let at = HEADER_BYTES;
  return {
    take(length) {
      const taken = data.subarray(at, at + length);
      at = align(at + length);
      return taken;
    },
    offset: () => at,
  };
}

function readArrays({ features, words, middle, coarse }: Header, cursor: Cursor): NameModel {
  const transitions = as16(cursor.take(2 * (LABEL_COUNT + 1) * LABEL_COUNT), Int16Array);
  const table = readTable(features, cursor);
  const weights = cursor.take(features * LABEL_COUNT);
  const wordTable = readTable(words, cursor);
  const fine = as16(cursor.take(2 * words), Uint16Array);
  return {
    features: table,
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    transitions: Int32Array.from(transitions),
    classes: {
      words: wordTable,
      classes: fine,
      middle: cursor.take(middle),
      coarse: cursor.take(coarse),
    },
  };
}

function readTable(count: number, cursor: Cursor): SortedTable {
  const bases = cursor.take(4 * (GROUPS + 1));
  return {
    bases: new Uint32Array(bases.buffer, bases.byteOffset, bases.length >> 2),
    offsets: cursor.take(BUCKETS),
    lows: cursor.take(count),
  };
}

function as16<T>(
  bytes: Uint8Array,
  kind: new (buffer: ArrayBufferLike, offset: number, length: number) => T,
): T {
  return new kind(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}

function unreadable(source: string, why: string): ReaderError {
  return new ReaderError({ code: "UNREADABLE", source, why });
}
