import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const README = readFileSync("README.md", "utf8");

// tests/docs.test.ts runs every command and example in the README, as in every other page.
describe("the README", () => {
  it("opens with the two set-up lines", () => {
    const lines = README.split("\n").filter((line) => line.startsWith("npm install"));
    expect(lines[0]).toMatch(/^npm install && npx summit-reader show /);
    expect(lines[1]).toMatch(/^npm install && npm test /);
  });

  it("is short enough to read", () => {
    expect(README.split("\n").length).toBeLessThan(190);
  });
});
