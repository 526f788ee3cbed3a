import { describe, expect, it } from "vitest";
import {
  type ScoredDocument,
  sumOver,
  tallyEntities,
  tallyExact,
  tallyLenient,
  tallyPairs,
} from "../../bench/eval/names-scores.ts";
import { type MarkedName, readMarks } from "../../training/names/read-marks.ts";

const TEXT = "[Ana Roe]{P1} of [Lund]{L1} met [Roe]{P1}, [Bo Roe]{P2} and [Acme]{O1}.";
const { text, names } = readMarks(TEXT);

function judged(
  found: readonly MarkedName[],
  expected: readonly MarkedName[] = names,
): ScoredDocument {
  const isResolved = expected.some(({ entity }) => entity !== undefined);
  return { text, isResolved, expected, found };
}

/** The annotated names with other boundaries, types or entities. */
function altered(changes: Readonly<Record<string, Partial<MarkedName>>>): MarkedName[] {
  return names.map((name) => ({ ...name, ...changes[text.slice(name.start, name.end)] }));
}

const [ana] = names;
const firstOnly = altered({ "Ana Roe": { end: (ana?.start ?? 0) + 3 } });

describe("spans", () => {
  it("are right if both boundaries are", () => {
    expect(tallyExact(judged(names))).toEqual({ found: 5, expected: 5, right: 5 });
    expect(tallyExact(judged(firstOnly)).right).toBe(4);
  });

  it("overlap each annotated name once", () => {
    const doubled = [...firstOnly, ...names.slice(0, 1)];
    expect(tallyLenient(judged(doubled))).toEqual({ found: 6, expected: 5, right: 5 });
  });

  it("of another type are wrong", () => {
    const found = altered({ Acme: { type: "place" } });
    expect(tallyExact(judged(found)).right).toBe(4);
    expect(tallyLenient(judged(found)).right).toBe(4);
  });
});

describe("the list of entities", () => {
  it.each([
    { what: "the annotators' own", found: names, tally: { found: 4, expected: 4, right: 4 } },
    {
      what: "an entity of which one form was found",
      found: names.slice(1),
      tally: { found: 4, expected: 4, right: 4 },
    },
    {
      what: "one entity too many",
      found: altered({ Roe: { entity: "P9" } }),
      tally: { found: 5, expected: 4, right: 4 },
    },
    {
      what: "two made one",
      found: altered({ "Bo Roe": { entity: "P1" } }),
      tally: { found: 3, expected: 4, right: 3 },
    },
  ])("$what", ({ found, tally }) => {
    expect(tallyEntities(judged(found))).toEqual(tally);
  });

  it("compares forms if no entities are annotated", () => {
    const plain = names.map(({ type, start, end }) => ({ type, start, end }));
    expect(tallyEntities(judged(names, plain))).toEqual({ found: 5, expected: 5, right: 5 });
  });
});

describe("pairs", () => {
  it.each([
    { what: "the annotators' own", found: names, tally: { found: 1, expected: 1, right: 1 } },
    {
      what: "a surname left alone",
      found: altered({ Roe: { entity: "P9" } }),
      tally: { found: 0, expected: 1, right: 0 },
    },
    {
      what: "all of one surname together",
      found: altered({ "Bo Roe": { entity: "P1" } }),
      tally: { found: 3, expected: 1, right: 1 },
    },
    {
      what: "names that were missed count for nothing",
      found: names.slice(0, 2),
      tally: { found: 0, expected: 0, right: 0 },
    },
  ])("$what", ({ found, tally }) => {
    expect(tallyPairs(judged(found))).toEqual(tally);
  });

  it("are not scored if no entities are annotated", () => {
    const plain = names.map(({ type, start, end }) => ({ type, start, end }));
    expect(sumOver([judged(names, plain)], tallyPairs)).toBeUndefined();
  });
});
