import { describe, expect, it } from "vitest";
import { splitPieces } from "../../../src/parsers/newswire/paragraphs.ts";

const texts = (text: string) => splitPieces(text).map((piece) => piece.text);

const WRAPPED = `The ferry had been late for nine days when the harbour master wrote to
the islanders that it would not come at all before the spring, for
reasons that nobody on the island believed. He signed with a long-
hand flourish.

It came the next morning, empty, with its lights on and its radio
playing to nobody.`;

describe("splitPieces", () => {
  it("joins hard-wrapped lines with a space, and keeps a hyphen at a line's end", () => {
    const [first, second] = texts(WRAPPED);
    expect(texts(WRAPPED)).toHaveLength(2);
    expect(first).toContain("wrote to the islanders that it would not come at all before");
    expect(first).toMatch(/with a long-hand flourish\.$/);
    expect(second).toBe(
      "It came the next morning, empty, with its lights on and its radio playing to nobody.",
    );
  });

  it("keeps a suspended hyphen separate from the next word", () => {
    const text = WRAPPED.replace("a long-\nhand flourish", "a pre-\nor postwar flourish");
    expect(texts(text)[0]).toMatch(/a pre- or postwar flourish\.$/);
  });

  it("starts a new paragraph at an indented line after a sentence, even below a full line", () => {
    const text = `The ferry had been late for nine days when the harbour master wrote to
the islanders that it would not come. Nobody on the island was amazed.
    It came the next morning, empty, with its lights on and its radio
playing to nobody, and lay there until the master had come down to it.`;
    expect(texts(text)).toEqual([
      expect.stringMatching(/^The ferry .* amazed\.$/),
      expect.stringMatching(/^It came .* to it\.$/),
    ]);
  });

  it("takes each long line as a paragraph", () => {
    const long = "The ferry had been late for nine days. ".repeat(5).trim();
    expect(texts(`${long}\n${long}\nIt came.\n${long}`)).toEqual([long, long, "It came.", long]);
  });

  it("keeps lines apart if each ends a sentence", () => {
    const line = "The ferry had been late for nine days, said its master on Sunday.";
    expect(texts(`${line}\n${line}\n${line}`)).toEqual([line, line, line]);
  });

  it("keeps lines of verse as lines", () => {
    const verse = "the lamp is lit\nbefore the bread\nand all the street\nis one dark loaf";
    expect(texts(`${verse}\n\n${verse}`)).toEqual([verse, verse]);
  });

  it("does not join a full title line with the byline below", () => {
    const title = "The ferry that came nine days late finds its island full of people";
    expect(texts(`${title}\nBy Jo Roe\n\n${WRAPPED}`).slice(0, 2)).toEqual([title, "By Jo Roe"]);
  });

  it("removes white space only at the ends of lines", () => {
    expect(texts("\t a  b \u00a0\n \n\n  c\t")).toEqual(["a  b", "c"]);
  });
});

describe("lists", () => {
  const items = (text: string) =>
    splitPieces(text).flatMap(({ text: body, item }) =>
      item ? [`${item.level}:${item.ordinal ?? "-"} ${body}`] : [],
    );

  it.each([
    ["- eggs\n- milk", ["1:- eggs", "1:- milk"]],
    ["* eggs\n\n* milk", ["1:- eggs", "1:- milk"]],
    ["• eggs", ["1:- eggs"]],
    ["1. eggs\n2. milk", ["1:1 eggs", "1:2 milk"]],
    ["3) eggs\n4) milk", ["1:3 eggs", "1:4 milk"]],
    ["- eggs\n  - brown\n  - white\n- milk", ["1:- eggs", "2:- brown", "2:- white", "1:- milk"]],
    ["1. eggs\n   - brown\n2. milk", ["1:1 eggs", "2:- brown", "1:2 milk"]],
    ["We need:\n- eggs\n  from hens\n- milk", ["1:- eggs from hens", "1:- milk"]],
  ])("%j", (text, expected) => expect(items(text)).toEqual(expected));

  it.each([
    "- said the mayor",
    "1. FC Oslo won again",
    "1. eggs\n3. milk",
    "-5 degrees\n-6 degrees",
    "- \n- ",
    "2025. A year\n2025. Another",
  ])("none in %j", (text) => expect(items(text)).toEqual([]));
});
