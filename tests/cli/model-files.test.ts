import { describe, expect, it, vi } from "vitest";
import * as assets from "../../src/assets/package-root.ts";
import { ReaderError } from "../../src/model/failure.ts";
import { runProgram } from "../support/run.ts";

vi.mock("../../src/assets/package-root.ts", { spy: true });

const MODEL = assets.readAssetBytes("models", "names.bin");
const STORY = { stdin: "Ana Lima left Lisbon." };

const INCOMPLETE = "the installation is incomplete; install summit-reader again";
const missing = () => {
  throw new ReaderError({ code: "UNREADABLE", source: "models/names.bin", why: INCOMPLETE });
};
const truncated = () => MODEL.slice(0, 5000);
const ofAnotherVersion = () => MODEL.map((byte, at) => (at === 4 ? byte + 1 : byte));

describe("a names model that cannot be used", () => {
  it.each([
    ["missing", missing, INCOMPLETE],
    ["truncated", truncated, "it is cut short"],
    [
      "of another version",
      ofAnotherVersion,
      expect.stringMatching(/^it has version \d+, not \d+$/),
    ],
  ])("because it is %s is told in one line", async (_, read, why) => {
    vi.mocked(assets.readAssetBytes).mockImplementation(read);
    const { code, out, err } = await runProgram(["entities", "--json"], STORY);
    expect(code).toBe(66);
    expect(err.trimEnd().split(": ").slice(0, 3)).toEqual([
      "summit-reader",
      "models/names.bin",
      "cannot be read",
    ]);
    expect(err.trimEnd().split(": ").slice(3).join(": ")).toEqual(why);
    expect(JSON.parse(out).error.code).toBe("UNREADABLE");
  });

  it("does not prevent reading an article", async () => {
    vi.mocked(assets.readAssetBytes).mockImplementation(missing);
    const { code, out } = await runProgram(["show"], STORY);
    expect([code, out]).toEqual([0, "Ana Lima left Lisbon.\n"]);
  });
});
