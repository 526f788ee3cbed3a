import { describe, expect, it } from "vitest";
import * as plugin from "../src/compromise.ts";
import * as library from "../src/index.ts";

describe("the public surface", () => {
  it("of the library", () => {
    expect(Object.keys(library).sort()).toEqual([
      "ReaderError",
      "confidenceEstimator",
      "createEntityIndex",
      "createUserLists",
      "explainFailure",
      "explainName",
      "findEntities",
      "parseArticle",
      "render",
      "segment",
      "selectCorpusEntities",
      "selectEntities",
      "summarize",
    ]);
  });

  it("of the compromise plugin", () => {
    expect(Object.keys(plugin).sort()).toEqual(["names"]);
  });
});
