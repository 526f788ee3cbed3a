import { describe, expect, it } from "vitest";
import { ReaderError } from "../../../src/model/failure.ts";
import { parse } from "../../../src/parsers/html.ts";
import { parse as parseJson } from "../../../src/parsers/json.ts";
import { readPage } from "../../support/read-page.ts";

/** Nested and long: main-content extraction looks at the ancestors of each paragraph. */
const SLOW = `${"<div>".repeat(480)}${"<p>Some words, and more of them, in a sentence.</p>".repeat(19_000)}`;
const DEEP = `${"<div>".repeat(90)}${"<p>Some words, and more of them, in a sentence.</p>".repeat(20)}`;

async function failureOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown) => thrown,
  );
  return error instanceof ReaderError ? error.failure : error;
}

describe("a slow page", { timeout: 120_000 }, () => {
  it("stops after three seconds, in a record too", async () => {
    const record = JSON.stringify({ html: SLOW });
    expect(await failureOf(parseJson(record, { source: "in:1" }))).toEqual({
      code: "TOO_SLOW",
      source: "in:1",
      seconds: 3,
    });
  });

  it("gives the same result in a thread as on the main thread", async () => {
    const { text } = await parse(DEEP, { source: "in" });
    expect(text).toBe(readPage(DEEP).text);
    expect(text.length).toBeGreaterThan(500);
  });

  it("fails in a thread with the same error as on the main thread", async () => {
    expect(await failureOf(parse("<b>".repeat(600), { source: "in" }))).toEqual({
      code: "TOO_COMPLEX",
      source: "in",
      what: "depth",
      limit: 500,
    });
  });
});

describe("the limits of a page", { timeout: 120_000 }, () => {
  it("go up with a factor above 1", async () => {
    const { text } = await parse(`${"<b>".repeat(600)}deep`, { source: "in", htmlLimits: 2 });
    expect(text).toBe("deep");
  });

  it("go down with a factor below 1", async () => {
    const failure = await failureOf(parse("<b><i><u>deep", { source: "in", htmlLimits: 0.004 }));
    expect(failure).toMatchObject({ what: "depth", limit: 2 });
  });
});
