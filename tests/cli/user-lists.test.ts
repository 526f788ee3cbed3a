import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runProgram } from "../support/run.ts";

const STORY = "Ruth Okello of Blorp Works said the Blorps won. Okello left Kyodo.";

let scratch = "";
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "summit-reader-names-"));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

/** `type name (aliases)` of each entity. */
async function namesWith(...argv: readonly string[]): Promise<string[]> {
  const { out } = await runProgram(["entities", "--json", ...argv], { stdin: STORY });
  type Listed = { type: string; name: string; aliases: string[] };
  return JSON.parse(out).entities.map(({ type, name, aliases }: Listed) =>
    [type, name, ...aliases].join(" | "),
  );
}

const OKELLO = "person | Ruth Okello | Okello";
const BLORP = "organization | Blorp Works | Blorps";
const KYODO = "organization | Kyodo";

describe("a list of names", () => {
  it.each([
    ["TSV", "names.tsv", "# ours\n\nBlorp Works\torganization\tBlorps; The Blorp\n"],
    ["TSV with a cell for each alias", "names.tsv", "Blorp Works\torganization\tBlorp\tBlorps"],
    ["TSV from Windows", "names.txt", "\ufeffBlorp Works\tOrganization\tBlorps\r\n"],
    [
      "a table in the program's own format",
      "names.tsv",
      "source\tid\ttype\tname\taliases\tcount\nx\to1\torganization\tBlorp Works\tBlorp; Blorps\t7\n",
    ],
    ["JSON", "names.json", '[{"name":"Blorp Works","type":"organization","aliases":["Blorps"]}]'],
    [
      "JSON in the program's own format",
      "names",
      '{"entities":[{"id":"o1","name":"Blorp Works","type":"organization","aliases":["Blorps"]}]}',
    ],
  ])("is read as %s", async (_, file, content) => {
    expect(await namesWith("--names", write(file, content))).toEqual([OKELLO, BLORP, KYODO]);
  });

  it("can be UTF-16, or empty", async () => {
    const utf16 = Buffer.from("\ufeffBlorp Works\torganization\tBlorps\n", "utf16le");
    expect(await namesWith("--names", write("utf16.tsv", utf16))).toContain(BLORP);
    expect(await namesWith("--names", write("empty.json", ""))).not.toContain(BLORP);
    expect(await namesWith("--ignore", write("comments", "# none\n"))).toContain(KYODO);
  });

  it.each([
    [
      "n.tsv",
      "# a\nRuth Okello\tpersn\n",
      ':2: bad record: unknown type "persn": choose person, place or organization (did you mean person?)',
    ],
    [
      "n.tsv",
      "Blorp Works\torg\n",
      ':1: bad record: unknown type "org": choose person, place or organization (did you mean organization?)',
    ],
    [
      "n.tsv",
      "Lima\tplace\n\nRuth Okello person\n",
      ":3: bad record: the type is missing: person, place or organization (in TSV, after a tab)",
    ],
    ["n.tsv", "\tperson\n", ":1: bad record: the name is missing"],
    ["n.tsv", "Lima\tplace\t—\n", ":1: bad record: the name is missing"],
    ["n.tsv", `${"x".repeat(501)}\tplace`, ":1: bad record: a name is longer than 500 characters"],
    ["n.json", '[\n{"name": "Lima",\n"type": place}]', ":3: bad record: not valid JSON"],
    ["n.json", '[\n{"name": "Lima"}', ":2: bad record: not valid JSON"],
    ["n.json", "{}", ": bad record: not a list of names"],
    ["n.json", '["Lima"]', ", entry 1: bad record: not an object with a name and a type"],
    [
      "n.json",
      '[{"name":"A","type":"place"},{"name":"B","type":"place","aliases":"C"}]',
      ", entry 2: bad record: aliases must be a list",
    ],
    ["n.json", '[{"name":7,"type":"place"}]', ", entry 1: bad record: the name is missing"],
  ])(
    "%s with %j is an error in one line, and no article is read",
    async (file, content, message) => {
      const path = write(file, content);
      for (const command of ["entities", "show", "summary"]) {
        const { code, out, err } = await runProgram([command, "--names", path], { stdin: STORY });
        expect(err).toBe(`summit-reader: ${path}${message}\n`);
        expect(code).toBe(65);
        expect(out).toBe("");
      }
    },
  );

  it("that is missing or a directory is an error", async () => {
    const { code, err } = await runProgram(["entities", "--ignore", "nowhere"], { stdin: STORY });
    expect([code, err]).toEqual([66, "summit-reader: nowhere: no such file or directory\n"]);
    const directory = await runProgram(["entities", "--names", scratch], { stdin: STORY });
    expect(directory.code).toBe(66);
    expect(directory.err).toContain("it is a directory");
  });
});

describe("a list of names to ignore", () => {
  it.each([
    ["lines", "Kyodo\n# not: Okello\n"],
    ["JSON", '["KYODO"]'],
    ["JSON with more", '[{"name":"Kyodo","type":"organization"}]'],
    ["the first cells of lines", "Kyodo\torganization\n"],
  ])("is read as %s", async (_, content) => {
    expect(await namesWith("--ignore", write("ignore", content))).not.toContain(KYODO);
  });
});

describe("both lists", () => {
  const lists = () => [
    "--names",
    write("names.tsv", "Blorp Works\torganization\tBlorps\nKyodo\tplace\nwon\torganization\n"),
    "--ignore",
    write("ignore", "Kyodo"),
  ];

  it("apply to each line of a filter", async () => {
    const stdin = ["Blorp Works won.", "The Blorps lost to Kyodo."]
      .map((text) => `${JSON.stringify({ text })}\n`)
      .join("");
    const { out } = await runProgram(["entities", "--input", "jsonl", "--jsonl", ...lists()], {
      stdin,
    });
    const records = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(
      records.map(({ entities }) => entities.map((one: { name: string }) => one.name)),
    ).toEqual([["Blorp Works", "won"], ["Blorp Works"]]);
  });

  it("colour names in show", async () => {
    const argv = ["show", "--color", "always"];
    const plain = await runProgram(argv, { stdin: STORY });
    const listed = await runProgram([...argv, ...lists()], { stdin: STORY });
    const magenta = (out: string) => out.match(/\u001b\[35m.*?\u001b/g) ?? [];
    expect(magenta(plain.out)).toContain("\u001b[35mKyodo\u001b");
    expect(magenta(plain.out)).not.toContain("\u001b[35mwon\u001b");
    expect(magenta(listed.out)).toContain("\u001b[35mwon\u001b");
    expect(magenta(listed.out)).not.toContain("\u001b[35mKyodo\u001b");
  });

  it("let --about use a form that the text does not contain", async () => {
    const names = write("names.tsv", "Blorp Works\torganization\tBlorps; IBW\n");
    const stdin = "It rained in Lima. The Blorps won. Nobody slept.";
    const { out } = await runProgram(["summary", "--about", "IBW", "--names", names], { stdin });
    expect(out).toBe("The Blorps won.\n");
  });
});
