import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPrivateAddress, isPrivateHost } from "../../../src/sources/network/address.ts";
import { createFetch } from "../../../src/sources/network/dispatcher.ts";
import { proxySettings } from "../../../src/sources/network/fetch-page.ts";
import { runProgram } from "../../support/run.ts";
import { page, redirect, startServer, type TestServer } from "../../support/server.ts";

const STORY = "The proxy brought this story.";

let proxy: TestServer;
let server: TestServer;

beforeAll(async () => {
  proxy = await startServer({
    "http://news.invalid/story": page(STORY),
    "http://news.invalid/moved": redirect("http://other.invalid/story"),
    "http://other.invalid/story": page(STORY),
    "http://news.invalid/inward": redirect("http://10.0.0.1/story"),
  });
  server = await startServer({ "/story": page("Straight from the server.") });
});
afterAll(() => Promise.all([proxy.close(), server.close()]));

describe("a proxy", () => {
  it.each(["http_proxy", "HTTP_PROXY"])("is taken from %s", async (name) => {
    const env = { [name]: proxy.origin };
    const outcome = await runProgram(["show", "http://news.invalid/story"], { env });
    expect(outcome).toEqual({ code: 0, out: `${STORY}\n`, err: "" });
  });

  it("is used for redirects to other hosts and for lists, even if it is in a private network", async () => {
    const env = { http_proxy: proxy.origin };
    const moved = await runProgram(["show", "http://news.invalid/moved"], { env });
    expect(moved).toEqual({ code: 0, out: `${STORY}\n`, err: "" });
    const listed = { env, stdin: "http://news.invalid/story\n" };
    expect(await runProgram(["show", "--from", "-"], listed)).toMatchObject({ code: 0, err: "" });
  });

  it("does not let a redirect into a private network through", async () => {
    const env = { http_proxy: proxy.origin };
    const { code, err } = await runProgram(["show", "http://news.invalid/inward"], { env });
    expect(err).toContain("10.0.0.1 is on this machine or a private network");
    expect(code).toBe(66);
  });

  it("is not used for the hosts of NO_PROXY", async () => {
    const env = { http_proxy: proxy.origin, NO_PROXY: "127.0.0.1" };
    const { out } = await runProgram(["show", `${server.origin}/story`], { env });
    expect(out).toBe("Straight from the server.\n");
  });

  it("is taken only from the given environment", () => {
    expect(proxySettings({ NO_PROXY: "a.b" })).toBeUndefined();
    expect(proxySettings({ https_proxy: "http://p:1", HTTPS_PROXY: "http://q:1" })).toEqual({
      httpProxy: "",
      httpsProxy: "http://p:1",
      noProxy: "",
    });
  });
});

describe("the address check", () => {
  it("checks the address of a host name, and connects to that address only", async () => {
    const guarded = createFetch({ proxy: undefined, isGuarded: true });
    const url = new URL(`http://localhost:${new URL(server.origin).port}/story`);
    const before = server.visits.length;
    await expect(guarded(url, {})).rejects.toMatchObject({ cause: { code: "EPRIVATE" } });
    expect(server.visits.length).toBe(before);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:10.0.0.1",
    "fe80::1",
    "fd12::1",
  ])("treats %s as private", (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(["1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])(
    "takes %s for public",
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );

  it("checks hosts as written in a URL", () => {
    for (const host of ["localhost", "a.localhost", "printer.local", "[::1]", "LOCALHOST."])
      expect(isPrivateHost(host)).toBe(true);
    for (const host of ["localhost.example.org", "example.org", "[2606:4700::1111]"])
      expect(isPrivateHost(host)).toBe(false);
  });
});
