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
