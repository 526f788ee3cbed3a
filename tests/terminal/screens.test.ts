import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { capture, pathOf, SCREENS } from "../support/screens.ts";

describe("the screens", () => {
  it.each(SCREENS)("$name matches its golden", async (screen) => {
    expect(await capture(screen)).toBe(readFileSync(pathOf(screen), "utf8"));
  });
});
