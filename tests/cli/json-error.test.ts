import { describe, expect, it } from "vitest";
import { findJsonError } from "../../src/cli/json-error.ts";

describe("the position where a text stops being JSON", () => {
  it.each([
    ['{"a": yes}', 6],
    ['{"a": tru}', 6],
    ['{"a": 1 "b": 2}', 8],
    ['{"a": 01}', 7],
    ['{"a": "x\ny"}', 8],
    ["{'a': 1}", 1],
    ['{"a": "\\x"}', 8],
    ["{} x", 3],
    ["[1, 2,]", 6],
    ['{"a": nul', 9],
    ['{"a"', 4],
  ])("%j", (text, offset) => {
    expect(findJsonError(text)).toBe(offset);
  });
});
