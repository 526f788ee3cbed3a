import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

// A developer's own settings must not change what a test sees.
for (const name of Object.keys(process.env)) {
  if (name.startsWith("SUMMIT_READER_") && name !== "SUMMIT_READER_DATA") delete process.env[name];
}

const ALL = "tests/**/*.test.ts";
const mocking = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts"))
  .map((path) => join("tests", path).replaceAll("\\", "/"))
  .filter((path) => readFileSync(path, "utf8").includes("vi.mock("));

export default defineConfig({
  test: {
    // Only a test that hangs should time out, even on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { SUMMIT_READER_CONFIG: "" },
    // By default vitest leaves one core idle.
    maxWorkers: "100%",
    // Loading the sources again for each file takes up to half of the time. Only mocked modules need it.
    projects: [
      { extends: true, test: { name: "shared", include: [ALL], exclude: mocking, isolate: false } },
      { extends: true, test: { name: "mocking", include: mocking } },
    ],
  },
});
