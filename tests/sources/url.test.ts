import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../support/run.ts";
import { page, redirect, startServer, status, type TestServer } from "../support/server.ts";

const STORY = "The ferry to Skye sailed again on Tuesday, said the harbour master in São Tomé.";
const LATIN1 = Buffer.from("A caf\xe9 \x96 one of many \x96 closed in S\xe3o Paulo.", "latin1");
const LINES = '{"id":1,"text":"Rain fell on Lima."}\n{"id":2,"text":"Snow fell on Oslo."}\n';

let server: TestServer;
let other: TestServer;

beforeAll(async () => {
  other = await startServer({ "/story": page(STORY) });
  server = await startServer({
    "/story": page(STORY),
    "/latin1": page(LATIN1, "text/plain; charset=ISO-8859-1"),
    "/mislabelled": page(STORY, "text/plain; charset=ISO-8859-1"),
    "/mislabelled-utf8": page(LATIN1, "text/plain; charset=utf-8"),
    "/gzip": page(gzipSync(STORY), "text/plain", { "content-encoding": "gzip" }),
    "/story.txt.gz": page(gzipSync(STORY), "application/gzip"),
    "/bad-gzip": page(STORY, "text/plain", { "content-encoding": "gzip" }),
    "/bomb": page(gzipSync(Buffer.alloc(9e6, "a ")), "text/plain", { "content-encoding": "gzip" }),
    "/picture": page("PNG", "image/png"),
    "/data": page(STORY, "application/octet-stream"),
    "/moved": redirect("/story", 301),
    "/moved/far": redirect("/moved", 307),
    "/loop": redirect("/loop"),
    "/to-file": redirect("file:///etc/passwd"),
    "/to-nothing": redirect("http://"),
    "/to-other": (request, response) => redirect(`${other.origin}/story`)(request, response),
    "/to-name": (request, response) =>
      redirect(`http://localhost:${new URL(other.origin).port}/story`)(request, response),
    "/gone": status(410),
    "/secret": status(403),
    "/busy": status(429),
    "/broken": status(500),
    "/short": (_, response) => {
      response.writeHead(200, { "content-type": "text/plain", "content-length": "1000" });
      response.write(STORY, () => response.destroy());
    },
    "/silent": () => {},
    "/drip": (_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      const timer = setInterval(() => response.write("a"), 50);
      response.on("close", () => clearInterval(timer));
    },
    "/agent": (request, response) =>
      page(`It said ${request.headers["user-agent"]}.`)(request, response),
    "/lines": page(LINES, "application/x-ndjson"),
    "/notes": page("Plain.\n\n## Part\n\n*More* of it.", "text/markdown"),
  });
});
afterAll(() => Promise.all([server.close(), other.close()]));

const show = (path: string, ...options: string[]) =>
  runProgram(["show", server.origin + path, "-w", "0", ...options]);

describe("a URL", () => {
  it("is shown, even without a command", async () => {
    const expected = { code: 0, out: `${STORY}\n`, err: "" };
    expect(await show("/story")).toEqual(expected);
    expect(await runProgram([`${server.origin}/story`, "-w", "0"])).toEqual(expected);
  });

  it("is in the record as it is after redirects", async () => {
    const record = JSON.parse((await show("/moved/far", "--json")).out);
    expect(record).toMatchObject({
      source: `${server.origin}/moved/far`,
      url: `${server.origin}/story`,
    });
  });

  it.each([
    ["/latin1", "A café – one of many – closed in São Paulo.\n"],
    ["/mislabelled", `${STORY}\n`],
    ["/mislabelled-utf8", "A café – one of many – closed in São Paulo.\n"],
    ["/gzip", `${STORY}\n`],
    ["/story.txt.gz", `${STORY}\n`],
    ["/data", `${STORY}\n`],
  ])("%s is read correctly", async (path, out) => {
    expect(await show(path)).toEqual({ code: 0, out, err: "" });
  });

  it("has the format of its media type", async () => {
    expect(JSON.parse((await show("/notes", "--json")).out)).toMatchObject({ format: "markdown" });
    const both = JSON.parse((await show("/lines", "--json")).out);
    expect(both).toMatchObject([{ id: 1, source: `${server.origin}/lines:1` }, { id: 2 }]);
  });

  it("gets our user agent", async () => {
    expect((await show("/agent")).out).toMatch(/^It said summit-reader\/\d+\.\d+\.\d+\.$/m);
    expect((await show("/agent", "--user-agent", "me/1")).out).toBe("It said me/1.\n");
    expect(await show("/agent", "--user-agent", "a\r\nb: c")).toMatchObject({ code: 64 });
  });

  it.each([
    ["/nowhere", 66, "page not found (HTTP 404)"],
    ["/gone", 66, "page not found (HTTP 410)"],
    ["/secret", 66, "cannot be read: HTTP 403 Forbidden"],
    ["/busy", 69, "cannot be fetched: HTTP 429 Too Many Requests"],
    ["/broken", 69, "cannot be fetched: HTTP 500 Internal Server Error"],
    ["/loop", 69, "cannot be fetched: it redirects more than 10 times"],
    ["/to-file", 66, "cannot be read: it redirects to file:"],
    ["/to-nothing", 66, "cannot be read: it redirects to an invalid URL"],
    ["/short", 69, "cannot be fetched: the connection was cut off"],
    ["/bad-gzip", 65, "damaged or incomplete compressed data"],
    ["/picture", 65, "unsupported content type image/png"],
  ])("%s ends with %i: %s", async (path, code, why) => {
    const err = `summit-reader: ${server.origin}${path}: ${why}\n`;
    expect(await show(path)).toEqual({ code, out: "", err });
  });

  it("is requested with at most ten redirects", async () => {
    const before = server.visits.length;
    await show("/loop");
    expect(server.visits.length - before).toBe(11);
  });

  it.each(["/silent", "/drip"])("%s stops at the timeout", async (path) => {
    const { code, err } = await show(path, "--timeout", "1");
    expect(err).toMatch(
      /: cannot be fetched: no response within 1 s: raise the limit with --timeout\n$/,
    );
    expect(code).toBe(69);
  });

  it("is not read past the limit, however well it is compressed", async () => {
    const { code, err } = await show("/bomb", "--max-bytes", "100000");
    expect(err).toMatch(/larger than 100000 bytes/);
    expect(code).toBe(65);
  });

  it.each([
    ["http://no-such-host.invalid/", 69, "cannot be fetched: "],
    ["file:///etc/passwd", 66, "cannot be read: only http: and https: URLs are supported"],
    ["http://", 66, "cannot be read: not a valid URL"],
    [
      "http://me:secret@127.0.0.1/",
      66,
      "cannot be read: URLs with a user name or password are not supported",
    ],
  ])("%s ends with %i", async (address, code, why) => {
    const outcome = await runProgram(["show", address]);
    expect(outcome.err).toContain(`summit-reader: ${address}: ${why}`);
    expect(outcome.code).toBe(code);
  });

  it("is unavailable without a server", async () => {
    const closed = await startServer({});
    await closed.close();
    const { code, err } = await runProgram(["show", closed.origin]);
    expect(err).toContain("cannot be fetched: the connection was refused");
    expect(code).toBe(69);
  });
});

describe("a list of URLs", () => {
  const fromList = (addresses: readonly string[], ...options: string[]) =>
    runProgram(["show", "--from", "-", "--jsonl", ...options], { stdin: addresses.join("\n") });

  it("does not lead into a private network, unless allowed", async () => {
    const refused = await fromList([`${server.origin}/story`]);
    expect(refused.err).toContain("127.0.0.1 is on this machine or a private network");
    expect(refused.code).toBe(66);
    const allowed = await fromList([`${server.origin}/story`, "", "  "], "--allow-private");
    expect(allowed).toMatchObject({ code: 0, err: "" });
  });

  it.each(["localhost", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1", "169.254.169.254"])(
    "is not fooled by %s",
    async (host) => {
      const { err } = await fromList([`http://${host}:${new URL(server.origin).port}/story`]);
      expect(err).toMatch(/is on this machine or a private network/);
    },
  );

  it("cannot be combined with sources", async () => {
    expect(await runProgram(["show", "a.txt", "--from", "b"])).toMatchObject({ code: 64 });
  });
});

describe("a redirect", () => {
  it("may lead from one private address to another if the user typed the first", async () => {
    expect(await show("/to-other")).toMatchObject({ code: 0, err: "" });
    expect(await show("/to-name")).toMatchObject({ code: 0, err: "" });
  });
});
