import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { Agent, type Dispatcher, EnvHttpProxyAgent, fetch } from "undici";
import { isPrivateAddress, PRIVATE_CODE } from "./address.ts";

/** The built-in `fetch`, or undici's with our own connections. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

/** The proxies to use; an empty string means none. */
export interface ProxySettings {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

/** How to make connections. */
export interface DispatcherOptions {
  readonly proxy: ProxySettings | undefined;
  /** Whether to reject host names with private addresses. */
  readonly isGuarded: boolean;
}

/**
 * Creates a `fetch` that goes through proxies, or that checks every address before it connects. It connects
 * to the address that it checked, so DNS cannot change in between. It does not check names that a proxy
 * resolves. Plain http goes to a proxy without a tunnel, because many proxies reject tunnels for it.
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
