import { readPackageVersion } from "../../assets/package-root.ts";
import { ReaderError } from "../../model/failure.ts";
import type { NetworkSettings, SourceContext } from "../source.ts";
import { isPrivateHost, PRIVATE_CODE, parseUrl } from "./address.ts";
import { createDeadline, type Deadline } from "./deadline.ts";
import type { Fetch, ProxySettings } from "./dispatcher.ts";
import { hasCode, networkError } from "./network-failure.ts";
import { checkResponse } from "./response.ts";

/** A response whose body has not been read. */
export interface FetchedPage {
  readonly response: Response;
  /** The URL after redirects. */
  readonly url: URL;
  /** The rest of the time, for the body. */
  readonly deadline: Deadline;
}

interface PageRequest {
  readonly source: string;
  readonly context: SourceContext;
  readonly deadline: Deadline;
}

const MAX_REDIRECTS = 10;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const ACCEPT =
  "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/json;q=0.9,text/*;q=0.9,*/*;q=0.5";

const fetchers = new Map<string, Promise<Fetch>>();

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Requests a page and follows redirects. Checks each address: one that the user did not type must not lead
 * into a private network.
 */
export async function fetchPage(source: string, context: SourceContext): Promise<FetchedPage> {
  const deadline = createDeadline(context.network.timeout);
  const request = { source, context, deadline };
  const first = parseUrl(source, source);
  let url = first;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await requestPage(url, isTrusted(url, first, context), request);
    const target = targetOf(response);
    if (target === undefined) return { response, url, deadline };
    url = parseUrl(target, source, url);
  }
  const why = `it redirects more than ${MAX_REDIRECTS} times`;
  throw new ReaderError({ code: "UNAVAILABLE", source, why });
}

/** A private address is trusted if the user typed it, or if a private address redirects to it. */
function isTrusted(url: URL, first: URL, { listed, network }: SourceContext): boolean {
  if (network.allowPrivate) return true;
  return !listed && (url.host === first.host || isPrivateHost(first.hostname));
}

function targetOf({ status, headers }: Response): string | undefined {
  return REDIRECTS.includes(status) ? (headers.get("location") ?? undefined) : undefined;
}

/** Returns a readable page or a redirect. Does not wait for the body of any other response. */
async function requestPage(url: URL, isTrusted: boolean, request: PageRequest): Promise<Response> {
  const { source, context } = request;
  const response = await send(url, isTrusted, request);
  const isRedirect = targetOf(response) !== undefined;
  try {
    if (!isRedirect) checkResponse(response, source, context.input !== undefined);
  } catch (error) {
    await discard(response);
    throw error;
  }
  if (isRedirect) await discard(response);
  return response;
}

async function send(
  url: URL,
  isTrusted: boolean,
  { source, context: { network }, deadline }: PageRequest,
): Promise<Response> {
  const failure = { code: "PRIVATE_ADDRESS", source, host: url.hostname } as const;
  if (!isTrusted && isPrivateHost(url.hostname)) throw new ReaderError(failure);
  const { userAgent = `summit-reader/${readPackageVersion()}` } = network;
  const headers = { accept: ACCEPT, "user-agent": userAgent };
  const ask = await chooseFetch(!isTrusted, network);
  try {
    const { signal } = deadline;
    return await deadline.within(ask(url, { redirect: "manual", headers, signal }));
  } catch (error) {
    if (hasCode(error, PRIVATE_CODE)) throw new ReaderError(failure);
    throw networkError(error, source, deadline);
  }
}

async function discard({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => {});
}

/**
 * Chooses the built-in `fetch`, or undici's if there is a proxy or addresses must be checked. undici is loaded
 * only then.
 */
function chooseFetch(isGuarded: boolean, { env }: NetworkSettings): Fetch | Promise<Fetch> {
  const options = { proxy: proxySettings(env), isGuarded };
  if (!isGuarded && options.proxy === undefined) return fetch;
  const key = JSON.stringify(options);
  const known = fetchers.get(key);
  if (known) return known;
  const making = import("./dispatcher.ts").then(({ createFetch }) => createFetch(options));
  fetchers.set(key, making);
  return making;
}

/** Reads the proxy variables, in lower or upper case; `undefined` if there are none. */
export function proxySettings(env: Environment): ProxySettings | undefined {
  const read = (name: string) => env[name] ?? env[name.toUpperCase()] ?? "";
  const [httpProxy, httpsProxy] = [read("http_proxy"), read("https_proxy")];
  if (httpProxy === "" && httpsProxy === "") return undefined;
  return { httpProxy, httpsProxy, noProxy: read("no_proxy") };
}
