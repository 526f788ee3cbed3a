import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startPool } from "../../../src/cli/batch/pool.ts";
import type { SourceItem } from "../../../src/sources/source.ts";

const pool = startPool(2, {} as never, resolve(join("tests", "support", "crashing-worker.mjs")));
afterAll(() => pool.close());

const item = (source: string): SourceItem => ({
  origin: "source",
  document: { source, content: new Uint8Array([65]) },
});
const sourcesOf = async (...sources: string[]) =>
  (await pool.work(sources.map(item))).map((outcome) =>
    outcome.kind === "done" ? outcome.source : outcome.failure.code,
  );

describe("a pool of workers", () => {
  it("reports only the article that crashes a worker", async () => {
    expect(await sourcesOf("a", "b", "deadly", "c")).toEqual(["a", "b", "INTERNAL", "c"]);
  });

  it("replaces crashed workers", async () => {
    const groups = await Promise.all([
      sourcesOf("a", "deadly"),
      sourcesOf("deadly", "b"),
      sourcesOf("c"),
      sourcesOf("deadly"),
    ]);
    expect(groups).toEqual([["a", "INTERNAL"], ["INTERNAL", "b"], ["c"], ["INTERNAL"]]);
    expect(await sourcesOf("d", "e")).toEqual(["d", "e"]);
  });
});
