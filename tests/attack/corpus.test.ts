import { describe, expect, it } from "vitest";
import { attack } from "./attack.ts";
import { readCorpus } from "./corpus.ts";

const corpus = readCorpus();

async function checkCase(stored: (typeof corpus)[number]): Promise<void> {
  const { faults } = await attack(stored);
  // A loaded machine may need more CPU than a case is worth.
  expect(faults.filter(({ kind }) => kind !== "time")).toEqual([]);
}

describe("cases that failed once", () => {
  it.each(corpus.filter(({ open }) => !open))("$name: $why", checkCase);
});

const open = corpus.filter((stored) => stored.open);

describe.skipIf(open.length === 0)("cases that still fail", () => {
  it.fails.each(open)("$name: $why", checkCase);
});
