import { describe, expect, it } from "vitest";
import { ReaderError } from "../../../src/model/failure.ts";
import { parse } from "../../../src/parsers/html.ts";
import { parse as parseJson } from "../../../src/parsers/json.ts";
import { readPage } from "../../support/read-page.ts";

/** The search for the article looks at the elements around each paragraph. */
const SLOW = `${"<div>".repeat(480)}${"<p>Some words, and more of them, in a sentence.</p>".repeat(19_000)}`;
const DEEP = `${"<div>".repeat(90)}${"<p>Some words, and more of them, in a sentence.</p>".repeat(20)}`;

async function failureOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown) => thrown,
  );
  return error instanceof ReaderError ? error.failure : error;
}

describe("a page that may be slow", { timeout: 120_000 }, () => {
  it("is stopped after three seconds, also in a record", async () => {
    const record = JSON.stringify({ html: SLOW });
    expect(await failureOf(parseJson(record, { source: "in:1" }))).toEqual({
      code: "TOO_SLOW",
      source: "in:1",
      seconds: 3,
    });
  });

  it("is read in a thread as it would be here", async () => {
    const { text } = await parse(DEEP, { source: "in" });
    expect(text).toBe(readPage(DEEP).text);
    expect(text.length).toBeGreaterThan(500);
  });

  it("is refused in a thread as it would be here", async () => {
    expect(await failureOf(parse("<b>".repeat(600), { source: "in" }))).toEqual({
      code: "TOO_COMPLEX",
      source: "in",
      what: "depth",
      limit: 500,
    });
  });
});

describe("the limits of a page", { timeout: 120_000 }, () => {
  it("are raised by a factor", async () => {
    const { text } = await parse(`${"<b>".repeat(600)}deep`, { source: "in", htmlLimits: 2 });
    expect(text).toBe("deep");
  });

  it("are lowered by one", async () => {
    const failure = await failureOf(parse("<b><i><u>deep", { source: "in", htmlLimits: 0.004 }));
    expect(failure).toMatchObject({ what: "depth", limit: 2 });
  });
});
