import { describe, expect, it, vi } from "vitest";
import { ReaderError } from "../../src/model/failure.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { rank } from "../../src/summarizers/ranking/trained.ts";
import { SMALL } from "../support/articles.ts";

vi.mock(import("../../src/assets/package-root.ts"), async (load) => ({
  ...(await load()),
  readAssetBytes: () => {
    throw new Error("ENOENT");
  },
}));

describe("the trained ranker without its model", () => {
  it("reports the missing file and what to do", () => {
    let failure: unknown;
    try {
      rank(SMALL, segment(SMALL));
    } catch (error) {
      failure = error instanceof ReaderError && error.failure;
    }
    expect(failure).toEqual({
      code: "UNREADABLE",
      source: "models/summary-ranker.bin",
      why: "the installation is incomplete; install summit-reader again",
    });
  });
});
