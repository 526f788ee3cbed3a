/**
 * `npm run check`: runs every check of the project, in turn; a failure does not stop the next.
 * The last line, `N passed, N failed`, counts each test and each other check.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "summit-reader-check-"));
const report = join(scratch, "tests.json");
const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const tarball = join(scratch, `${name}-${version}.tgz`);

const checks = [
  ["format and lint", "npx", ["biome", "ci", "."]],
  ["types", "npx", ["tsc", "--noEmit"]],
  ["dead code", "npx", ["knip"]],
  ["build and pack", "npm", ["pack", "--silent", "--pack-destination", scratch]],
  ["docs", "npm", ["run", "--silent", "docs", "--", "--check"]],
  // On committed articles, and on the two quick sets of the data folder if there is one.
  ["quality", "npm", ["run", "--silent", "eval", "--", "sentences", "names", "--check"]],
  ["package", "npx", ["publint", "run", tarball, "--strict"]],
  ["package types", "npx", ["attw", tarball, "--profile", "esm-only"]],
];

// The same command as in the README.
const testCommand = [
  "npm",
  ["test", "--", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
];

const failed = checks.filter(([name, command, args]) => !passes(name, command, args));
const testsPass = passes("tests", ...testCommand);
const { numPassedTests = 0, numFailedTests = 0 } = readReport();
rmSync(scratch, { recursive: true, force: true });

const passedCount = numPassedTests + checks.length - failed.length;
const failedCount = Math.max(numFailedTests, testsPass ? 0 : 1) + failed.length;
for (const [name] of failed) console.log(`failed: ${name}`);
console.log(`${passedCount} passed, ${failedCount} failed`);
process.exitCode = failedCount > 0 ? 1 : 0;

function passes(name, command, args) {
  console.log(`\n== ${name}`);
  // On Windows npm and npx are scripts, which only a shell can start.
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return {};
  }
}
