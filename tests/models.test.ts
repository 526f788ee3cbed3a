import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const CARD = readFileSync(join("models", "README.md"), "utf8");
const files = readdirSync("models").filter((name) => name !== "README.md");

describe("the cards in models/README.md", () => {
  it.each(files)("give the checksum of %s", (name) => {
    const digest = createHash("sha256")
      .update(readFileSync(join("models", name)))
      .digest("hex");
    expect(CARD).toContain(`| \`${name}\` |`);
    expect(CARD).toContain(digest);
  });
});
