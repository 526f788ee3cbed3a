import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { marksUnder } from "./article-of.ts";

const FOLDER = "tests/tagged";
const MISSES = "names-known-misses.txt";

/** Entries are a line of text and a line of marks, separated by blank lines; `#` begins a comment. */
function readTagged(file: string): { text: string; marks: string }[] {
  return readFileSync(`${FOLDER}/${file}`, "utf8")
    .split("\n\n")
    .filter((entry) => !entry.startsWith("#"))
    .map((entry) => {
      const [text = "", marks = ""] = entry.split("\n");
      return { text, marks: marks.trimEnd() };
    });
}

const files = readdirSync(FOLDER).filter((file) => /^names-.*\.txt$/.test(file));

describe.each(files.filter((file) => file !== MISSES))("%s", (file) => {
  it.each(readTagged(file))("$text", ({ text, marks }) => {
    expect(`${text}\n${marksUnder(text)}`).toBe(`${text}\n${marks}`);
  });
});

describe("known misses", () => {
  it.fails.each(readTagged(MISSES))("$text", ({ text, marks }) => {
    expect(marksUnder(text)).toBe(marks);
  });
});

it("covers enough sentences", () => {
  expect(files.flatMap(readTagged).length).toBeGreaterThan(60);
});
