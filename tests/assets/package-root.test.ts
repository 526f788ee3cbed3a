import { expect, it } from "vitest";
import { readAsset, readAssetBytes } from "../../src/assets/package-root.ts";
import { ReaderError } from "../../src/model/failure.ts";

it("reads a shipped file as text and as bytes", () => {
  const bytes = readAssetBytes("models", "aliases.txt");
  expect(new TextDecoder().decode(bytes)).toBe(readAsset("models", "aliases.txt"));
});

it.each([readAsset, readAssetBytes])(
  "%o names the file that an incomplete installation lacks",
  (read) => {
    let failure: unknown;
    try {
      read("models", "no-such-model.bin");
    } catch (error) {
      failure = error instanceof ReaderError && error.failure;
    }
    expect(failure).toEqual({
      code: "UNREADABLE",
      source: "models/no-such-model.bin",
      why: "the installation is incomplete; install summit-reader again",
    });
  },
);
