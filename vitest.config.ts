import { defineConfig } from "vitest/config";

// What a developer has set for their own reading must not change what a test sees.
for (const name of Object.keys(process.env)) {
  if (name.startsWith("SUMMIT_READER_") && name !== "SUMMIT_READER_DATA") delete process.env[name];
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
    env: { SUMMIT_READER_CONFIG: "" },
  },
});
