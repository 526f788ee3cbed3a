import { describe, expect, it } from "vitest";
import { STAGES } from "../../bench/profile.ts";
import { readSourceFiles } from "../support/source-files.ts";

/** Functions of Node itself. */
const BUILT_IN = ["require", "Module._load"];

describe("the stages of the start-up profile", () => {
  const code = readSourceFiles("src")
    .map(({ text }) => text)
    .join("\n");
  const functions = Object.values(STAGES).flat();

  it.each(functions.filter((name) => !BUILT_IN.includes(name)))("include %s of src", (name) => {
    const definition = new RegExp(`\\bfunction\\*? ${name}\\b|\\b${name}: \\(`);
    expect(definition.test(code)).toBe(true);
  });
});
