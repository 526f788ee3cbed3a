import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  NotBegunError,
  startThread,
  type Thread,
  TimeLimitError,
} from "../../src/threads/thread.ts";

const ENTRY = resolve(join("tests", "support", "echo-worker.mjs"));

let thread: Thread<unknown, unknown>;
afterEach(() => thread.stop());

function start(data?: unknown) {
  thread = startThread(ENTRY, { data });
  return { ask: thread.ask.bind(thread) };
}

describe("a thread", () => {
  it("answers requests in order, with its data", async () => {
    const { ask } = start(7);
    const answers = await Promise.all(["wait", 2, { three: 3 }].map((request) => ask(request)));
    expect(answers).toEqual([
      { data: 7, request: "wait" },
      { data: 7, request: 2 },
      { data: 7, request: { three: 3 } },
    ]);
    expect(thread.pending).toBe(0);
  });

  it("moves buffers on request", async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const { ask } = start();
    expect(await ask(bytes, { transfer: [bytes.buffer] })).toEqual({
      request: new Uint8Array([1, 2, 3]),
    });
    expect(bytes).toHaveLength(0);
  });

  it("passes on an error of its handler, and goes on", async () => {
    const { ask } = start();
    const [thrown, next] = await Promise.allSettled([ask("throw"), ask(1)]);
    expect(thrown).toMatchObject({ reason: { name: "RangeError", message: "thrown" } });
    expect(next).toMatchObject({ value: { request: 1 } });
  });

  it("blames a crash on the request in progress alone", async () => {
    const { ask } = start();
    const requests = await Promise.allSettled([ask(1), ask("crash"), ask(2)]);
    expect(requests[0]).toMatchObject({ status: "fulfilled" });
    expect(requests[1]).toMatchObject({ reason: { message: /code 1/ } });
    expect(requests[2]).toMatchObject({ reason: expect.any(NotBegunError) });
    expect(thread.isAlive).toBe(false);
    await expect(ask(3)).rejects.toBeInstanceOf(NotBegunError);
  });

  it("rejects a request that cannot be sent", async () => {
    const { ask } = start();
    await expect(ask(() => {})).rejects.toThrow("could not be cloned");
    expect(await ask(1)).toEqual({ request: 1 });
  });

  it("is stopped at its time limit, which starts when the request begins", async () => {
    const { ask } = start();
    const requests = await Promise.allSettled([
      ask("wait", { seconds: 10 }),
      ask(1, { seconds: 10 }),
      ask("hang", { seconds: 0.05 }),
    ]);
    expect(requests.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(requests[2]).toMatchObject({ reason: expect.any(TimeLimitError) });
  });

  it("rejects what it has not answered when it is stopped", async () => {
    const { ask } = start();
    const requests = Promise.allSettled([ask("hang"), ask(1)]);
    await thread.stop();
    expect((await requests).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
