import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outlineProgram } from "../../src/cli/completion/outline.ts";
import { loadWholeProgram } from "../../src/cli/program.ts";
import { runProgram } from "../support/run.ts";
import {
  BASH_COMPLETION,
  fishOffers,
  hasShell,
  openShell,
  type Prompt,
} from "../support/shells.ts";
import type { Terminal } from "../support/terminal.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

let folder = "";
let terminal: Terminal | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "summit-reader-completion-"));
  for (const name of ["story.txt", "two words.txt", "json.txt"]) {
    writeFileSync(join(folder, name), "x");
  }
  mkdirSync(join(folder, "shelf"));
});
afterEach(() => {
  terminal?.close();
  terminal = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function scriptFor(shell: string): Promise<string> {
  return (await runProgram(["completion", shell])).out;
}

describe("summit-reader completion", () => {
  it.each(SHELLS.filter(hasShell))("writes a script that %s parses", async (shell) => {
    const path = join(folder, "script");
    writeFileSync(path, await scriptFor(shell));
    const { status, stderr } = spawnSync(shell, ["-n", path], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });

  it.each(SHELLS)("knows every command and every option in %s", async (shell) => {
    const script = await scriptFor(shell);
    const { commands } = outlineProgram(await loadWholeProgram());
    const flags = commands.flatMap(({ options }) => options.map(({ long }) => long.slice(2)));
    for (const word of [...commands.map(({ name }) => name), ...flags]) {
      expect(script).toMatch(new RegExp(`[\\s'|-]${word}\\b`));
    }
  });

  it("rejects other shells", async () => {
    const { code, err } = await runProgram(["completion", "bsh"]);
    expect([code, err]).toEqual([
      64,
      'summit-reader: unknown shell "bsh": choose bash, zsh or fish (did you mean bash?)\n',
    ]);
  });
});

const PROMPTS: readonly Prompt[] = [
  "bash",
  ...(existsSync(BASH_COMPLETION) ? (["bash-completion"] as const) : []),
  ...(hasShell("zsh") ? (["zsh"] as const) : []),
];

describe.each(PROMPTS)("%s completes", (prompt) => {
  /** Types a line and a tab, then waits for the expected screen. */
  async function screenAfter(line: string, wanted: RegExp): Promise<string> {
    terminal ??= await openShell(
      prompt,
      folder,
      await scriptFor(prompt === "zsh" ? "zsh" : "bash"),
    );
    terminal.type(`${line}\t`);
    await terminal.until((screen) => wanted.test(screen));
    return terminal.screen().join("\n");
  }

  it("a command", async () => {
    await screenAfter("summit-reader sum", /summit-reader summary $|summit-reader summary\n/);
  });

  it("a first word that can be a command or a file", async () => {
    const screen = await screenAfter(
      "summit-reader s",
      /summary[\s\S]*story\.txt|story\.txt[\s\S]*summary/,
    );
    expect(screen).toContain("shelf/");
    expect(screen).not.toContain("entities");
  });

  it("the formats of the command, without files", async () => {
    const screen = await screenAfter(
      "summit-reader show --format ",
      /text[\s\S]*markdown|markdown[\s\S]*text/,
    );
    expect(screen).not.toMatch(/csv|json\.txt|story/);
  });

  it("a format after =, also without a command", async () => {
    await screenAfter("summit-reader story.txt --format=markd", /--format=markdown/);
  });

  it("comma-separated lists, without the words they contain", async () => {
    await screenAfter("summit-reader entities --type person,org", /--type person,organization/);
    const screen = await screenAfter(",", /place/);
    expect(screen).not.toMatch(/person,organization,person/);
  });

  it("options", async () => {
    await screenAfter("summit-reader entities --min-cou", /--min-count/);
    await screenAfter("\u0015summit-reader summary --bul", /--bullets/);
    await screenAfter("\u0015summit-reader show --wi", /--width[\s\S]*--with-text/);
  });

  it("files, quoted, and directories for -o", async () => {
    await screenAfter("summit-reader show two", /two\\ words\.txt/);
    await screenAfter("-o she", /-o shelf\//);
  });

  it("nothing where any text is valid", async () => {
    await screenAfter("summit-reader show --width sto", /--width sto/);
    await screenAfter("\u0015summit-reader schema su", /schema summary/);
    expect(terminal?.written()).not.toContain("story");
  });
});

describe.skipIf(!hasShell("fish"))("fish completes", () => {
  const offers = async (line: string) =>
    fishOffers(line, folder, await scriptFor("fish")).map((offer) => offer.split("\t")[0]);

  it("commands, with their help, and files", async () => {
    expect(await offers("summit-reader s")).toEqual(
      expect.arrayContaining(["show", "summary", "schema", "story.txt", "shelf/"]),
    );
    expect(fishOffers("summit-reader sum", folder, await scriptFor("fish"))).toEqual([
      "summary\tprint a short summary made of the article's own sentences",
    ]);
  });

  it("the formats of the command, without files", async () => {
    const formats = ["text", "json", "jsonl", "csv", "tsv"];
    expect((await offers("summit-reader entities --format ")).sort()).toEqual(formats.sort());
    expect(await offers("summit-reader story.txt --format=markd")).toEqual(["--format=markdown"]);
  });

  it("comma-separated lists, without the words they contain", async () => {
    expect((await offers("summit-reader entities --type person,")).sort()).toEqual([
      "person,organization",
      "person,place",
    ]);
  });

  it("options, files and directories", async () => {
    expect(await offers("summit-reader entities --min-cou")).toEqual(["--min-count"]);
    expect(await offers("summit-reader show two")).toEqual(["two words.txt"]);
    expect(await offers("summit-reader show -o she")).toEqual(["shelf/"]);
    expect(await offers("summit-reader schema s")).toEqual(["show", "summary"]);
  });
});
