import { expect, it, vi } from "vitest";
import { loadModel } from "../../../src/entities/crf/model.ts";
import { ReaderError } from "../../../src/model/failure.ts";

vi.mock("../../../src/assets/package-root.ts", () => ({
  readAssetBytes() {
    throw new Error("ENOENT");
  },
}));

it("tells which file an incomplete installation lacks", () => {
  expect.assertions(2);
  try {
    loadModel();
  } catch (error) {
    expect(error).toBeInstanceOf(ReaderError);
    expect((error as ReaderError).failure).toMatchObject({
      code: "UNREADABLE",
      source: "models/names.bin",
    });
  }
});
