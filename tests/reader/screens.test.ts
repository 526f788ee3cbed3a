import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCREENS } from "./screens.ts";

describe("the reader's screens", () => {
  it.each(Object.entries(SCREENS))("%s", (name, draw) => {
    const golden = readFileSync(join("tests", "reader", "screens", `${name}.txt`), "utf8");
    expect(`${draw().join("\n")}\n`).toBe(golden);
  });
});
