import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

const BIN = join("bin", "summit-reader.js");
const FILTER = ["--input", "jsonl", "--jsonl"];

beforeAll(() => {
  if (!existsSync(join("dist", "bin", "worker.js"))) {
    throw new Error("not built: run npm run build before the tests");
  }
});

type Answer = Record<string, unknown> & { error?: { code: string } };

interface Finished {
  readonly code: number | null;
  readonly lines: readonly Answer[];
}

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ["pipe", "pipe", "ignore"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const answers = () =>
    Buffer.concat(chunks)
      .toString()
      .split("\n")
      .slice(0, -1)
      .map((line): Answer => JSON.parse(line));
  const finished = new Promise<Finished>((resolve) => {
    child.on("close", (code) => resolve({ code, lines: answers() }));
  });
  return { child, answers, finished };
}

/** A line of input, and a check of its output line. */
interface Sample {
  readonly bytes: Buffer;
  readonly expected: (answer: Answer, at: number) => void;
}

const good = (text: string, end: string): Sample => ({
  bytes: Buffer.from(JSON.stringify({ id: text.length, text, keep: [text.slice(0, 9)] }) + end),
  expected: (answer) => {
    expect(answer.error).toBeUndefined();
    expect(answer.id).toBe(text.length);
    expect(answer.keep).toEqual([text.slice(0, 9)]);
  },
});
const bad = (bytes: Buffer, code: string): Sample => ({
  bytes,
  expected: (answer) => expect(answer.error?.code).toBe(code),
});

const samples = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.integer({ min: 1, max: 60 }).map((n) => good("Ana saw Lima. ".repeat(n), "\n")),
  },
  fc.constant(good("It rained in Porto.", "\r\n")),
  fc.constant(good(`Ana ${"x".repeat(200_000)} left.`, "\n")),
  fc.constant(bad(Buffer.from("\n"), "BAD_RECORD")),
  fc.constant(bad(Buffer.from(" \t\r\n"), "BAD_RECORD")),
  fc.constant(bad(Buffer.from("{not json}\n"), "BAD_RECORD")),
  fc.constant(bad(Buffer.from('{"id": 7}\n'), "BAD_RECORD")),
  fc.constant(bad(Buffer.from("[1, 2]\n"), "BAD_RECORD")),
  fc.constant(
    bad(
      Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')]),
      "INVALID_UTF8",
    ),
  ),
);

describe("the JSONL filter", () => {
  it.each([1, 2])("writes one line for each line, in order, with -j %i", async (jobs) => {
    const streams = fc.record({
      lines: fc.array(samples, { minLength: 1, maxLength: 40 }),
      cuts: fc.array(fc.nat(5000), { maxLength: 8 }),
      isCutShort: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(streams, async ({ lines, cuts, isCutShort }) => {
        const whole = Buffer.concat(lines.map(({ bytes }) => bytes));
        const input = isCutShort ? whole.subarray(0, whole.lastIndexOf(0x0a)) : whole;
        const { child, finished } = start(["entities", ...FILTER, "-j", String(jobs)]);
        let from = 0;
        for (const cut of cuts) {
          child.stdin.write(input.subarray(from, from + cut));
          from += cut;
          await new Promise((resolve) => setImmediate(resolve));
        }
        child.stdin.end(input.subarray(from));
        const { code, lines: answers } = await finished;
        expect(code).toBe(0);
        // A last line without a line break counts, unless it is empty.
        const isLastGone = isCutShort && lines.at(-1)?.bytes.length === 1;
        const expected = isLastGone ? lines.slice(0, -1) : lines;
        expect(answers).toHaveLength(expected.length);
        for (const [at, { expected: check }] of expected.entries())
          check(answers[at] as Answer, at);
      }),
      { numRuns: 8 },
    );
  });

  it.each([1, 2])("writes results while its input pauses, with -j %i", async (jobs) => {
    const { child, answers, finished } = start(["summary", ...FILTER, "-j", String(jobs)]);
    for (let count = 1; count <= 3; count++) {
      child.stdin.write(`${JSON.stringify({ id: count, text: "Ana saw Lima." })}\n`);
      while (answers().length < count) await new Promise((resolve) => setTimeout(resolve, 10));
    }
    child.stdin.end();
    expect((await finished).lines.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it("exits with 2 for a bad line only with --strict", async () => {
    const strict = start(["show", ...FILTER, "--strict"]);
    strict.child.stdin.end('{"text":"Ana saw Lima."}\nbad\n');
    expect((await strict.finished).code).toBe(2);
  });

  it.each([1, 2])("finishes the articles in flight on an interrupt, with -j %i", async (jobs) => {
    const { child, answers, finished } = start(["show", ...FILTER, "-j", String(jobs)]);
    child.stdin.write(`${JSON.stringify({ id: 1, text: "Ana saw Lima." })}\n`);
    while (answers().length < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill("SIGINT");
    const { code, lines } = await finished;
    expect(code).toBe(130);
    expect(lines).toHaveLength(1);
  });

  it("waits for a consumer that pauses", async () => {
    const { child, finished } = start(["show", ...FILTER, "-j", "2"]);
    const line = `${JSON.stringify({ text: "Ana saw Lima. ".repeat(200) })}\n`;
    child.stdout.pause();
    child.stdin.end(line.repeat(3000));
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.stdout.resume();
    expect((await finished).lines).toHaveLength(3000);
  });
});
