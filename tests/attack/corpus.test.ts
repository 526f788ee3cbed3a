import { describe, expect, it } from "vitest";
import { attack } from "./attack.ts";
import { readCorpus } from "./corpus.ts";

describe("cases that failed once", () => {
  it.each(readCorpus())("$name: $why", async (stored) => {
    const { faults } = await attack(stored);
    // A loaded machine may need more CPU than a case is worth.
    expect(faults.filter(({ kind }) => kind !== "time")).toEqual([]);
  });
});
