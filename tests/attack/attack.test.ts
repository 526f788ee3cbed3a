import { describe, expect, it } from "vitest";
import { attack, caseOf } from "./attack.ts";

const CASES = 200;

describe("hostile articles and damaged files", () => {
  // Fails until the open cases of the corpus are mended.
  it.fails(`break no promise in ${CASES} cases of one seed`, async () => {
    for (let seed = 1; seed <= CASES; seed++) {
      const { faults } = await attack(caseOf(seed));
      expect(
        faults.filter(({ kind }) => kind !== "time"),
        `npm run attack -- --case ${seed}`,
      ).toEqual([]);
    }
  }, 120_000);

  it("are the same for the same seed", () => {
    expect(caseOf(7)).toEqual(caseOf(7));
    expect(caseOf(7)).not.toEqual(caseOf(8));
  });
});
