import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../src/sources/jsonl.ts";

const encode = (text: string) => new TextEncoder().encode(text);

async function collectLines(chunks: readonly Uint8Array[], maxBytes = 1000) {
  const lines: { number: number; text: string }[] = [];
  async function* stream() {
    yield* chunks;
  }
  for await (const { number, bytes } of splitLines(stream(), maxBytes)) {
    lines.push({ number, text: bytes === "too long" ? bytes : new TextDecoder().decode(bytes) });
  }
  return lines;
}

describe("splitLines", () => {
  it("splits at line feeds only, and needs none at the end", async () => {
    const lines = await collectLines([encode("a\rb\n\nc d")]);
    expect(lines.map(({ text }) => text)).toEqual(["a\rb", "", "c d"]);
  });

  it("gives the same lines however the bytes are chunked", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r") });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (content, size) => {
        const bytes = encode(content);
        const chunks: Uint8Array[] = [];
        for (let i = 0; i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size));
        const lines = await collectLines(chunks);
        expect(lines.map((line) => line.text)).toEqual(
          content.replace(/\n$/, "").split("\n").slice(0, lines.length),
        );
        expect(lines.length).toBe(
          content === "" ? 0 : content.replace(/\n$/, "").split("\n").length,
        );
      }),
    );
  });

  it("passes over a line that is too long, and reads the next", async () => {
    const lines = await collectLines([encode("ok\n"), encode("x".repeat(30)), encode("x\nok")], 20);
    expect(lines).toEqual([
      { number: 1, text: "ok" },
      { number: 2, text: "too long" },
      { number: 3, text: "ok" },
    ]);
  });
});
