import { readPackageVersion } from "../../assets/package-root.ts";
import { ReaderError } from "../../model/failure.ts";
import type { SourceContext } from "../source.ts";
import { isPrivateHost, PRIVATE_CODE, parseAddress } from "./address.ts";
import { chooseFetch } from "./choose-fetch.ts";
import { createDeadline, type Deadline } from "./deadline.ts";
import { hasCode, networkError } from "./network-failure.ts";
import { checkResponse } from "./response.ts";

export interface FetchedPage {
  readonly response: Response;
  /** Where it was in the end. */
  readonly url: URL;
  /** For the body; the time it took until here has been taken off. */
  readonly deadline: Deadline;
}

interface Errand {
  readonly source: string;
  readonly context: SourceContext;
  readonly deadline: Deadline;
}

const MOST_REDIRECTS = 10;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const ACCEPT =
  "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/json;q=0.9,text/*;q=0.9,*/*;q=0.5";

/**
 * Asks for a page and follows where it leads, looking at each address anew: an address that the user
 * did not type must not lead into a private network.
 */
export async function fetchPage(source: string, context: SourceContext): Promise<FetchedPage> {
  const deadline = createDeadline(context.network.timeout);
  const errand = { source, context, deadline };
  const first = parseAddress(source, source);
  let url = first;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const response = await request(url, isTrusted(url, first, context), errand);
    const target = targetOf(response);
    if (target === undefined) return { response, url, deadline };
    url = parseAddress(target, source, url);
  }
  const why = `it redirects more than ${MOST_REDIRECTS} times`;
  throw new ReaderError({ code: "UNAVAILABLE", source, why });
}

/** Private addresses may be those that the user typed, and what such an address redirects to. */
function isTrusted(url: URL, first: URL, { listed, network }: SourceContext): boolean {
  if (network.allowPrivate) return true;
  return !listed && (url.host === first.host || isPrivateHost(first.hostname));
}

function targetOf({ status, headers }: Response): string | undefined {
  return REDIRECTS.includes(status) ? (headers.get("location") ?? undefined) : undefined;
}

/** An answer that is a page to be read, or a redirect; the body of any other is not waited for. */
async function request(url: URL, isTrusted: boolean, errand: Errand): Promise<Response> {
  const { source, context } = errand;
  const response = await send(url, isTrusted, errand);
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
  { source, context: { network }, deadline }: Errand,
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
