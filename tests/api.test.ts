import { describe, expect, it } from "vitest";
import * as plugin from "../src/compromise.ts";
import * as library from "../src/index.ts";

describe("the public surface", () => {
  it("of the library", () => {
    expect(Object.keys(library).sort()).toEqual([
      "ReaderError",
      "createOwnNames",
      "createPile",
      "explainFailure",
      "explainName",
      "findEntities",
      "nameRater",
      "parseArticle",
      "render",
      "segment",
      "selectEntities",
      "selectShared",
      "summarize",
    ]);
  });

  it("of the compromise plugin", () => {
    expect(Object.keys(plugin).sort()).toEqual(["names"]);
  });
});
