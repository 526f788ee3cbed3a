import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { roffCode, roffMacro, roffTerm, roffText } from "../scripts/roff.ts";
import { outlineProgram } from "../src/cli/completion/outline.ts";
import { loadWholeProgram } from "../src/cli/program.ts";

const PAGE = join("man", "summit-reader.1");

function has(program: string, flag: string): boolean {
  return spawnSync(program, [flag]).error === undefined;
}

/** The manual as plain text. */
function shown(): string {
  const { stdout } = spawnSync("groff", ["-man", "-Tascii", "-P-cbou", PAGE], { encoding: "utf8" });
  return stdout;
}

describe("roff", () => {
  it("escapes every special character", () => {
    expect(roffText("a\\b -x 'q' \"r\" ^~`")).toBe(
      "a\\(rsb \\-x \\(aqq\\(aq \\(dqr\\(dq \\(ha\\(ti\\(ga",
    );
    expect(roffText("“€” 𝒳")).toBe("\\[u201C]\\[u20AC]\\[u201D] \\[u1D4B3]");
  });

  it("never turns text into a request", () => {
    expect(roffText(".TH\n'br\n. x")).toBe("\\&.TH\n\\(aqbr\n\\&. x");
    expect(roffCode(".x\n\ny")).toContain("\\&.x\n\\&\ny");
    expect(roffTerm(".x", "'y'")).toBe(".TP\n\\fB\\&.x\\fR\n\\(aqy\\(aq");
    expect(roffMacro("SH", 'a "b"')).toBe('.SH "a \\(dqb\\(dq"');
  });
});

describe("the manual", () => {
  it("is up to date, like all generated pages", () => {
    const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
    const { status, stderr } = spawnSync(process.execPath, [tsx, "scripts/docs.ts", "--check"], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
  });

  it.skipIf(!has("groff", "--version"))("has no groff warnings", () => {
    const { status, stdout, stderr } = spawnSync("groff", ["-man", "-ww", "-z", PAGE], {
      encoding: "utf8",
    });
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
  });

  it.skipIf(!has("mandoc", "-V"))("has no mandoc warnings", () => {
    const { stdout } = spawnSync("mandoc", ["-T", "lint", "-W", "warning", PAGE], {
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });

  it.skipIf(!has("groff", "--version"))("shows every command and every option", async () => {
    const text = shown();
    const { commands } = outlineProgram(await loadWholeProgram());
    const flags = commands.flatMap(({ options }) => options.map(({ long }) => long));
    const missing = [...commands.map(({ name }) => `summit-reader ${name}`), ...flags].filter(
      (word) => !text.includes(word),
    );
    expect(missing).toEqual([]);
    expect(text).toContain("jq -r '.entities[].name'");
  });

  it("comes with the package, which says where", () => {
    const { man } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(man.map((path: string) => join(path))).toEqual([PAGE]);
    const packed = execFileSync("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const paths = JSON.parse(packed)[0].files.map(({ path }: { path: string }) => path);
    expect(paths).toContain("man/summit-reader.1");
    expect(paths.filter((path: string) => path.startsWith("tests/"))).toEqual([]);
  });
});
