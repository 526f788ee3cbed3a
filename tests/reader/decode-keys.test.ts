import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeKeys, flushKeys } from "../../src/reader/keys/decode-keys.ts";
import type { Input } from "../../src/reader/keys/input.ts";

const SEQUENCES = [
  "a",
  "G",
  "é",
  "漢",
  "👩‍👧",
  "\u001b[A",
  "\u001bOB",
  "\u001b[5~",
  "\u001b[1;5D",
  "\u001b[<64;10;3M",
  "\u001b[<65;120;40M",
  "\u001b[<0;5;5m",
  "\u001b[200~q\u001b[A and more\u001b[201~",
  "\u001b[12;34R",
  "\u001bx",
  "\r",
  "\t",
  "\u007f",
  "\u0003",
  "\u001b[31",
  "\u001b",
];

function decodeInPieces(pieces: readonly string[]): Input[] {
  const inputs: Input[] = [];
  let rest = "";
  for (const piece of pieces) {
    const decoded = decodeKeys(rest + piece);
    inputs.push(...decoded.inputs);
    rest = decoded.rest;
  }
  return [...inputs, ...flushKeys(rest)];
}

describe("decodeKeys", () => {
  it.each<[string, Input[]]>([
    ["j", [{ kind: "text", text: "j" }]],
    ["\u001b[A\u001bOB", [key("up"), key("down")]],
    [
      "\u001b[5~\u001b[6~\u001b[1~\u001b[F",
      [key("page-up"), key("page-down"), key("home"), key("end")],
    ],
    ["\u001b[1;2A", [key("up")]],
    ["\r\t\u007f\u001b[Z", [key("enter"), key("tab"), key("backspace"), key("back-tab")]],
    ["\u0003\u001a\u000c", [key("ctrl-c"), key("ctrl-z"), key("ctrl-l")]],
    [
      "\u001b[<64;1;1M\u001b[<65;1;1M",
      [
        { kind: "wheel", by: -1 },
        { kind: "wheel", by: 1 },
      ],
    ],
    ["\u001b[<81;1;1M", [{ kind: "wheel", by: 1 }]],
    ["\u001b[<0;9;9M\u001b[<0;9;9m", []],
    [
      "👩q",
      [
        { kind: "text", text: "👩" },
        { kind: "text", text: "q" },
      ],
    ],
  ])("%j", (sent, inputs) => {
    expect(decodeKeys(sent)).toEqual({ inputs, rest: "" });
  });

  it("keeps a lone Escape until flushKeys", () => {
    expect(decodeKeys("\u001b")).toEqual({ inputs: [], rest: "\u001b" });
    expect(flushKeys("\u001b")).toEqual([key("escape")]);
    expect(flushKeys("\u001b[")).toEqual([]);
  });

  it("decodes a paste as one input, without keys", () => {
    expect(decodeKeys("\u001b[200~q\u001b[A\n\u001b[201~").inputs).toEqual([
      { kind: "paste", text: "q\u001b[A\n" },
    ]);
  });

  it("keeps only the start of a long paste, and finds its end", () => {
    let rest = "\u001b[200~";
    for (let i = 0; i < 100; i++) rest = decodeKeys(`${rest}${"x".repeat(1000)}\u001b[20`).rest;
    expect(rest.length).toBeLessThan(2000);
    const { inputs } = decodeKeys(`${rest}1~q`);
    expect(inputs.map(({ kind }) => kind)).toEqual(["paste", "text"]);
  });

  it("gives up on an overlong sequence", () => {
    const { inputs, rest } = decodeKeys(`\u001b[${"1;".repeat(100)}q`);
    expect(rest).toBe("");
    expect(inputs.at(-1)).toEqual({ kind: "text", text: "q" });
  });

  it("gives the same inputs wherever the chunks are split", () => {
    const sent = fc.array(fc.constantFrom(...SEQUENCES), { maxLength: 12 });
    fc.assert(
      fc.property(sent, fc.array(fc.nat(60)), (sequences, cuts) => {
        const whole = sequences.join("");
        const edges = [0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length];
        const sorted = edges.sort((a, b) => a - b);
        const pieces = sorted.slice(1).map((edge, index) => whole.slice(sorted[index], edge));
        expect(decodeInPieces(pieces)).toEqual(decodeInPieces([whole]));
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (noise) => {
        const { rest } = decodeKeys(noise);
        expect(noise.endsWith(rest)).toBe(true);
      }),
    );
  });
});

function key(name: Extract<Input, { kind: "key" }>["name"]): Input {
  return { kind: "key", name };
}
