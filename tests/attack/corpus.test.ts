import { describe, expect, it } from "vitest";
import { attack } from "./attack.ts";
import { readCorpus } from "./corpus.ts";

const corpus = readCorpus();

async function checkCase(stored: (typeof corpus)[number]): Promise<void> {
  const { faults } = await attack(stored);
  // A loaded machine may need more CPU than a case is worth.
  expect(faults.filter(({ kind }) => kind !== "time")).toEqual([]);
}

const open = corpus.filter((stored) => stored.open);
const closed = corpus.filter((stored) => !stored.open);

describe.skipIf(closed.length === 0)("cases that failed once", () => {
  it.each(closed)("$name: $why", checkCase);
});

describe.skipIf(open.length === 0)("cases that still fail", () => {
  it.fails.each(open)("$name: $why", checkCase);
});
