import { describe, expect, it } from "vitest";
import { checkRun } from "./checks.ts";
import type { CommandLine } from "./commands.ts";
import { strayControls } from "./gate.ts";
import { lostInk } from "./ink.ts";

const LINE: CommandLine = {
  argv: [],
  command: "entities",
  format: "text",
  mayStyle: false,
  isTerminal: false,
};
const faultsOf = (line: Partial<CommandLine>, run: { code?: number; out?: string; err?: string }) =>
  checkRun({ ...LINE, ...line }, { code: 0, out: "", err: "", ...run }).map(({ kind }) => kind);

describe("the gate", () => {
  it.each([
    "\u001b[31m",
    "\u001b]52;c;AA\u0007",
    "\u009b2J",
    "\r",
    "\u007f",
    "\u202e",
    "\u2066",
    "\u2028",
    "\u061c",
    "\u0000",
  ])("stops %j", (text) => {
    expect(strayControls(`a${text}b`)).not.toEqual([]);
  });

  it("lets text, tabs, line ends and emoji pass", () => {
    expect(strayControls("a\tb\n東京 👩‍👩‍👧 e\u0301 \u00ad")).toEqual([]);
  });

  it("lets the program's own styles and links pass where it may style, and no other sequence", () => {
    const styled = "\u001b[1;31mA\u001b[0m \u001b]8;;https://a.example/\u001b\\b\u001b]8;;\u001b\\";
    expect(strayControls(styled)).not.toEqual([]);
    expect(strayControls(styled, { mayStyle: true })).toEqual([]);
    expect(strayControls(`${styled}\u001b]0;t\u0007`, { mayStyle: true })).not.toEqual([]);
    expect(strayControls("\u001b]8;;a\u0007b\u001b\\", { mayStyle: true })).not.toEqual([]);
  });
});

describe("ink", () => {
  it("counts what can be seen, however it is laid out", () => {
    expect(lostInk("a b\u200b c", "c\nb\na")).toBe("");
    expect(lostInk("aab", "ab")).toBe("a");
  });
});

describe("the checks of a run", () => {
  it("know an exit code that no article may bring about", () => {
    expect(faultsOf({}, { code: 70 })).toEqual(["exit"]);
    expect(faultsOf({}, { code: 65 })).toEqual([]);
  });

  it("know a line on standard error that is no message", () => {
    expect(faultsOf({}, { err: "summit-reader: a: b\n  at run\n" })).toEqual(["message"]);
  });

  it("know JSON that does not parse, and a record that breaks the schema", () => {
    expect(faultsOf({ format: "json" }, { out: "{" })).toEqual(["json"]);
    expect(faultsOf({ format: "jsonl" }, { out: '{"a":1}\n' })).toEqual(["schema"]);
  });

  it("know a row with too many cells", () => {
    expect(faultsOf({ format: "csv" }, { out: 'a,b\r\n"1,""2",3\r\n' })).toEqual([]);
    expect(faultsOf({ format: "csv" }, { out: "a,b\r\n1,2,3\r\n" })).toEqual(["table"]);
    expect(faultsOf({ format: "tsv" }, { out: "a\tb\n1\t\n" })).toEqual([]);
  });

  it("know a span that is not its text, in either unit", () => {
    const record = (start: number, offsets: string) => {
      const mention = { text: "Lima", start, end: start + 4 };
      return `${JSON.stringify({ text: "😀 Lima", offsets, entities: [{ mentions: [mention] }] })}\n`;
    };
    const spans = (start: number, offsets: string) =>
      faultsOf({ format: "jsonl" }, { out: record(start, offsets) }).includes("span");
    expect(spans(3, "utf16")).toBe(false);
    expect(spans(2, "utf16")).toBe(true);
    expect(spans(2, "codepoint")).toBe(false);
    expect(spans(3, "codepoint")).toBe(true);
  });
});
