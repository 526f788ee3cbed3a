import { readAssetBytes } from "../../assets/package-root.ts";
import { ReaderError } from "../../model/failure.ts";
import { LABEL_COUNT } from "./labels.ts";
import { BUCKETS, GROUPS, type SortedTable } from "./sorted-table.ts";
import type { WordClasses } from "./word-features.ts";

/** A trained tagger. Scores and transitions are whole numbers of one unit. */
export interface NameModel {
  readonly features: SortedTable;
  /** `LABEL_COUNT` for each feature. */
  readonly weights: Int8Array;
  /** `LABEL_COUNT` for each label before, and for the start. */
  readonly transitions: Int32Array;
  readonly classes: WordClasses;
}

/**
 * Reads a model; its arrays stay where they are in the bytes.
 * @param source What errors call the file.
 * @throws ReaderError `UNREADABLE` where it is no model, another version's, or not whole.
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
  const take = createTaker(data);
  const model = readModel(header, take);
  if (take.offset() !== data.length) throw unreadable(source, "its parts do not fit");
  return model;
}

type Header = Readonly<Record<(typeof HEADER)[number], number>>;

function readHeader(data: Uint8Array): Header {
  const view = new DataView(data.buffer, data.byteOffset, HEADER_BYTES);
  const entries = HEADER.map((name, index) => [name, view.getUint32(4 * index, true)]);
  return Object.fromEntries(entries) as Header;
}

/** Hands out arrays one after another. */
interface Taker {
  bytes(length: number): Uint8Array;
  offset(): number;
}

function createTaker(data: Uint8Array): Taker {
  let at = HEADER_BYTES;
  return {
    bytes(length) {
      const taken = data.subarray(at, at + length);
      at = align(at + length);
      return taken;
    },
    offset: () => at,
  };
}

function readModel({ features, words, middle, coarse }: Header, take: Taker): NameModel {
  const transitions = as16(take.bytes(2 * (LABEL_COUNT + 1) * LABEL_COUNT), Int16Array);
  const table = readTable(features, take);
  const weights = take.bytes(features * LABEL_COUNT);
  const wordTable = readTable(words, take);
  const classes = as16(take.bytes(2 * words), Uint16Array);
  return {
    features: table,
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    transitions: Int32Array.from(transitions),
    classes: { words: wordTable, classes, middle: take.bytes(middle), coarse: take.bytes(coarse) },
  };
}

function readTable(count: number, take: Taker): SortedTable {
  const bases = take.bytes(4 * (GROUPS + 1));
  return {
    bases: new Uint32Array(bases.buffer, bases.byteOffset, bases.length >> 2),
    offsets: take.bytes(BUCKETS),
    lows: take.bytes(count),
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

/*
 * The layout of models/names.bin, little-endian: a header of 32-bit numbers, the transitions, then the
 * arrays of features and word classes, each beginning at a multiple of four.
 */

/** The first four bytes: "SRNM". */
export const MAGIC = 0x4d4e5253;
/** Goes up with every change of the layout or of the features. */
export const VERSION = 1;

/** What the header tells, in this order. */
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

/** Log weight of one step: weights and transitions are whole numbers of steps. */
export const STEP = 3.2 / 127;

/** Bytes of the header. */
export const HEADER_BYTES = 4 * HEADER.length;

/** The next multiple of four. */
export function align(offset: number): number {
  return (offset + 3) & ~3;
}

const FILE = "names.bin";
const SOURCE = `models/${FILE}`;

/**
 * The model that ships.
 * @throws ReaderError `UNREADABLE` where it is not there, cut short, or another version's.
 */
export function loadModel(): NameModel {
  return openModel(readModelFile(), SOURCE);
}

function readModelFile(): Uint8Array {
  try {
    return readAssetBytes("models", FILE);
  } catch (cause) {
    const why = "the installation is incomplete; install summit-reader again";
    throw new ReaderError({ code: "UNREADABLE", source: SOURCE, why }, { cause });
  }
}
