import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { Agent, type Dispatcher, EnvHttpProxyAgent, fetch } from "undici";
import { isPrivateAddress, PRIVATE_CODE } from "./address.ts";

/** What fetches a page: the engine's own, or one with its own connections. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

/** The proxies to use; an empty string is none. */
export interface ProxySettings {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

/** How connections are made. */
export interface DispatcherOptions {
  readonly proxy: ProxySettings | undefined;
  /** Whether names that lead to private addresses are refused. */
  readonly isGuarded: boolean;
}

/**
 * A `fetch` that goes through proxies or looks at every address before it connects: the address that
 * is looked at is the one that is used, so that a name cannot change in between. Names that a proxy
 * looks up are its business. Plain http goes to a proxy as it is: many refuse a tunnel for it.
 */
export function createFetch({ proxy, isGuarded }: DispatcherOptions): Fetch {
  const options: Agent.Options = isGuarded ? { connect: { lookup: lookUpPublic } } : {};
  const dispatcher: Dispatcher = proxy
    ? new EnvHttpProxyAgent({ ...options, ...proxy, proxyTunnel: false })
    : new Agent(options);
  return (url, init) => fetch(url, { ...init, dispatcher } as never) as never;
}

type LookupCallback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

function lookUpPublic(hostname: string, options: LookupOptions, callback: LookupCallback): void {
  lookup(hostname, options, (error: NodeJS.ErrnoException | null, found, family?: number) => {
    const addresses = typeof found === "string" ? [found] : (found ?? []).map(toAddress);
    if (error === null && addresses.some(isPrivateAddress)) callback(privateError(), found, family);
    else callback(error, found, family);
  });
}

function toAddress({ address }: LookupAddress): string {
  return address;
}

function privateError(): NodeJS.ErrnoException {
  return Object.assign(new Error("private address"), { code: PRIVATE_CODE });
}
