import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/run.ts";

const ARTICLE = join("article", "japan-peru-summit.txt");
const FERRY = join("tests", "transcripts", "files", "ferry.txt");
const PILE = join("tests", "transcripts", "files", "pile.jsonl");
const STORY = "Fans of Paris Saint-Germain sang in Paris. The paris of old is gone.\n";

async function whyJson(...args: string[]) {
  return JSON.parse((await runProgram(["why", "--json", ...args])).out);
}

describe("why", () => {
  it("marks the name in its sentence, one block per mention", async () => {
    const { code, out } = await runProgram(["why", "paris"], { stdin: STORY });
    expect(code).toBe(0);
    expect(out.split("\n\n")).toHaveLength(3);
    expect(out).toContain("Fans of [Paris] Saint-Germain sang in Paris.");
    expect(out).toContain("Fans of Paris Saint-Germain sang in [Paris].");
    expect(out).toMatch(/^Paris: part of Paris Saint-Germain, an organization$/m);
    expect(out).toMatch(/^Paris: place, confidence 0\.\d\d, of Paris \(l1\)$/m);
    expect(out).toMatch(/^paris: no name$/m);
  });

  it("reports a missing word, and exits with 1 with --exit-status", async () => {
    const { code, out } = await runProgram(["why", "Reykjavik", FERRY]);
    expect([code, out]).toEqual([0, '"Reykjavik" does not occur in this article\n']);
    expect((await runProgram(["why", "Reykjavik", "--exit-status", FERRY])).code).toBe(1);
    expect((await runProgram(["why", "Reid", "--exit-status", FERRY])).code).toBe(0);
  });

  it.each([[["why"]], [["why", ""]], [["why", " "]]])("%j is a usage error", async (argv) => {
    const { code, err } = await runProgram(argv);
    expect(code).toBe(64);
    expect(err).toMatch(/^summit-reader: .*name.*\n$/);
  });

  it.each([80, 60, 30])("fits %i columns", async (width) => {
    for (const name of [
      "Boluarte",
      "Peru",
      "friday",
      "North Korea",
      "nowhere-at-all-to-be-found",
    ]) {
      const { out } = await runProgram(["why", "-w", String(width), name, ARTICLE]);
      for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(width);
    }
  });

  it("prints the mentions and the entity as JSON for any form of the name", async () => {
    const { name, entities, occurrences } = await whyJson("boluarte", ARTICLE);
    expect(name).toBe("boluarte");
    expect(entities).toMatchObject([{ name: "Dina Boluarte", count: 5 }]);
    expect(occurrences).toHaveLength(5);
    for (const place of occurrences) {
      expect(place).toMatchObject({ type: "person", entity: entities[0].id });
      expect(place.sentenceText ?? "").toContain(place.text);
    }
  });

  it("handles many articles, also with workers", async () => {
    const alone = await runProgram(["why", "Lima", "--jsonl", PILE]);
    const together = await runProgram(["why", "Lima", "--jsonl", "-j", "2", PILE]);
    expect(alone.out.trimEnd().split("\n").length).toBeGreaterThan(1);
    expect(together.out).toBe(alone.out);
  });

  it("shows hidden characters, but no escape sequences", async () => {
    const { out } = await runProgram(["why", "Lima"], {
      stdin: "In \u001b[31mLima\u202e, Peru.\n",
    });
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect((await runProgram(["why", "\u001b[2J"], { stdin: STORY })).out).not.toContain("\u001b");
  });

  it("has offsets in the requested unit", async () => {
    const stdin = "😀 Paris.\n";
    const { out } = await runProgram(["why", "Paris", "--json", "--offsets", "codepoint"], {
      stdin,
    });
    expect(JSON.parse(out).occurrences[0]).toMatchObject({ text: "Paris", start: 2, end: 7 });
  });
});

describe("confidence on the command line", () => {
  it("is in the JSON of entities and show, for mentions and entities", async () => {
    for (const argv of [["entities"], ["show", "--entities"]]) {
      const { out } = await runProgram([...argv, "--json", FERRY]);
      const { entities } = JSON.parse(out);
      for (const { confidence, mentions } of entities) {
        expect(confidence).toBeGreaterThan(0);
        for (const mention of mentions) expect(mention.confidence).toBeGreaterThan(0);
      }
    }
  });

  it("drops mentions under --min-confidence, in every format", async () => {
    const all = JSON.parse((await runProgram(["entities", "--json", ARTICLE])).out);
    const least = 0.95;
    const { out } = await runProgram(["entities", "--min-confidence", "0.95", "--json", ARTICLE]);
    const expected = all.entities.flatMap(({ id, mentions }: (typeof all.entities)[number]) => {
      const left = mentions.filter(({ confidence }: { confidence: number }) => confidence >= least);
      return left.length > 0 ? [[id, left.length]] : [];
    });
    const counts = (entities: { id: string; count: number; mentions: unknown[] }[]) =>
      entities.map(({ id, count }) => [id, count]).sort();
    const found = JSON.parse(out).entities;
    expect(counts(found)).toEqual(expected.sort());
    expect(counts(found)).not.toEqual(counts(all.entities));
    const text = await runProgram(["entities", "--min-confidence", ".95", ARTICLE]);
    const csv = await runProgram(["entities", "--min-confidence", ".95", "-f", "csv", ARTICLE]);
    expect(csv.out.trimEnd().split("\n")).toHaveLength(found.length + 1);
    expect(text.out.split("\n").filter((line) => line.startsWith("  "))).toHaveLength(found.length);
  });

  it.each(["1.01", "-0.1", "half", "", "80%", "1e-1"])("refuses %j", async (value) => {
    const { code, err } = await runProgram(["entities", `--min-confidence=${value}`, ARTICLE]);
    expect(code).toBe(64);
    expect(err).toContain("--min-confidence takes a number from 0 to 1");
  });

  it("counts as nothing found if all mentions are below it", async () => {
    const argv = ["entities", "--min-confidence", "1", "--exit-status", ARTICLE];
    expect(await runProgram(argv)).toMatchObject({ code: 1, out: "no names found\n" });
  });
});
