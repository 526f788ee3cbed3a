import { LABEL_COUNT } from "../../src/entities/crf/labels.ts";
import { align, HEADER, HEADER_BYTES, MAGIC, STEP, VERSION } from "../../src/entities/crf/model.ts";
import type { SortedTable } from "../../src/entities/crf/sorted-table.ts";
import type { WordClasses } from "../../src/entities/crf/word-features.ts";
import { STRIDE } from "./lattice.ts";
import { packTable } from "./pack-table.ts";
import type { Weights } from "./train-crf.ts";

/** The largest weight, in steps; greater ones are clipped. */
const MOST_STEPS = 127;
/** A forbidden transition, in steps. */
const NEVER = -32_000;

/** Packs a model into its file: the most useful features, with weights in steps of one byte. */
export function packModel(
  weights: Weights,
  counts: Uint16Array,
  classes: WordClasses,
  size: number,
): Uint8Array {
  const kept = chooseFeatures(weights, counts, size);
  const table = packTable(kept);
  return joinParts(kept.length, classes, [
    new Uint8Array(packTransitions(weights.transitions).buffer),
    ...partsOf(table),
    new Uint8Array(packWeights(weights.features, kept).buffer),
    ...partsOf(classes.words),
    new Uint8Array(classes.classes.buffer),
    classes.middle,
    classes.coarse,
  ]);
}

function partsOf({ bases, offsets, lows }: SortedTable): Uint8Array[] {
  return [new Uint8Array(bases.buffer), offsets, lows];
}

/** Chooses the features whose weights differ most, frequent ones before rare ones, and sorts them. */
function chooseFeatures({ features }: Weights, counts: Uint16Array, size: number): number[] {
  const impacts = Float64Array.from(counts, (count, id) => {
    if (count === 0) return 0;
    const row = features.subarray(id * STRIDE, id * STRIDE + LABEL_COUNT);
    return (Math.max(...row) - Math.min(...row)) * count ** 0.25;
  });
  const ids = Array.from(impacts.keys()).filter((id) => (impacts[id] ?? 0) > 0);
  ids.sort((a, b) => (impacts[b] ?? 0) - (impacts[a] ?? 0) || a - b);
  return ids.slice(0, size).sort((a, b) => a - b);
}

function inSteps(weight: number): number {
  return Math.round(weight / STEP);
}

function packWeights(features: Float32Array, kept: readonly number[]): Int8Array {
  const packed = new Int8Array(kept.length * LABEL_COUNT);
  for (const [index, id] of kept.entries()) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const steps = inSteps(features[id * STRIDE + label] ?? 0);
      packed[index * LABEL_COUNT + label] = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps));
    }
  }
  return packed;
}

function packTransitions(transitions: Float32Array): Int16Array {
  const packed = new Int16Array((LABEL_COUNT + 1) * LABEL_COUNT);
  for (let index = 0; index < packed.length; index++) {
    const row = Math.floor(index / LABEL_COUNT);
    const steps = inSteps(transitions[row * STRIDE + (index % LABEL_COUNT)] ?? 0);
    packed[index] = Math.max(NEVER, steps);
  }
  return packed;
}

function joinParts(
  features: number,
  { classes, middle, coarse }: WordClasses,
  parts: readonly Uint8Array[],
): Uint8Array {
  const length = parts.reduce((at, part) => align(at + part.length), HEADER_BYTES);
  const file = new Uint8Array(length);
  const header: Record<(typeof HEADER)[number], number> = {
    magic: MAGIC,
    version: VERSION,
    length,
    features,
    words: classes.length,
    middle: middle.length,
    coarse: coarse.length,
    reserved: 0,
  };
  const view = new DataView(file.buffer);
  for (const [index, name] of HEADER.entries()) view.setUint32(4 * index, header[name], true);
  let at = HEADER_BYTES;
  for (const part of parts) {
    file.set(part, at);
    at = align(at + part.length);
  }
  return file;
}
