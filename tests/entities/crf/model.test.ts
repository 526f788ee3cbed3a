import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openModel, VERSION } from "../../../src/entities/crf/model.ts";
import { ReaderError } from "../../../src/model/failure.ts";

const BYTES = new Uint8Array(readFileSync("models/names.bin"));
const LARGEST = 1.8e6;

function failureOf(bytes: Uint8Array) {
  try {
    openModel(bytes, "names.bin");
  } catch (error) {
    if (error instanceof ReaderError) return error.failure;
    throw error;
  }
  return undefined;
}

describe("the shipped model", () => {
  it("opens, and is small", () => {
    expect(failureOf(BYTES)).toBeUndefined();
    expect(BYTES.length).toBeLessThan(LARGEST);
  });

  it("opens at any byte offset", () => {
    const shifted = new Uint8Array(BYTES.length + 1);
    shifted.set(BYTES, 1);
    const model = openModel(shifted.subarray(1), "names.bin");
    expect(model.weights).toEqual(openModel(BYTES, "names.bin").weights);
  });
});

describe("an unusable model", () => {
  it.each([0, 3, 32, 1000, 70_000, 500_000, BYTES.length - 4, BYTES.length - 1])(
    "is refused when cut to %i bytes",
    (length) => {
      const failure = failureOf(BYTES.subarray(0, length));
      expect(failure).toMatchObject({ code: "UNREADABLE", source: "names.bin" });
      expect(failure).toHaveProperty("why", "it is cut short");
    },
  );

  it("is refused for its version", () => {
    const bytes = BYTES.slice();
    bytes[4] = VERSION + 1;
    expect(failureOf(bytes)).toHaveProperty("why", `it has version ${VERSION + 1}, not ${VERSION}`);
  });

  it("is refused for its first bytes", () => {
    expect(failureOf(new Uint8Array(100))).toHaveProperty("why", "it is not a model of names");
  });

  it("is refused for a wrong size", () => {
    const bytes = BYTES.slice();
    new DataView(bytes.buffer).setUint32(12, 2 ** 31, true);
    expect(failureOf(bytes)).toHaveProperty("why", "its parts do not fit");
  });
});
