import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formOf, parseTranscript, replay } from "./support/transcript.ts";

const FOLDER = join("tests", "transcripts");
const transcripts = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));

describe.each(transcripts)("%s", (name) => {
  const exchanges = parseTranscript(readFileSync(join(FOLDER, name), "utf8"));

  it("holds commands", () => {
    expect(exchanges.length).toBeGreaterThan(0);
  });

  it.each(exchanges)("$command", async ({ command, outcome }) => {
    expect(formOf(await replay(command))).toBe(formOf(outcome));
  });
});
