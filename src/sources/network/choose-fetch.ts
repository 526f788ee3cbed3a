import type { NetworkSettings } from "../source.ts";
import type { Fetch, ProxySettings } from "./dispatcher.ts";

const cache = new Map<string, Promise<Fetch>>();

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Chooses the built-in `fetch`, or undici's if there is a proxy or addresses must be checked. undici is loaded
 * only then.
 */
export function chooseFetch(isGuarded: boolean, { env }: NetworkSettings): Fetch | Promise<Fetch> {
  const options = { proxy: proxySettings(env), isGuarded };
  if (!isGuarded && options.proxy === undefined) return fetch;
  const key = JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const making = import("./dispatcher.ts").then(({ createFetch }) => createFetch(options));
  cache.set(key, making);
  return making;
}

/** Reads the proxy variables, in lower or upper case; `undefined` if there are none. */
export function proxySettings(env: Environment): ProxySettings | undefined {
  const read = (name: string) => env[name] ?? env[name.toUpperCase()] ?? "";
  const [httpProxy, httpsProxy] = [read("http_proxy"), read("https_proxy")];
  if (httpProxy === "" && httpsProxy === "") return undefined;
  return { httpProxy, httpsProxy, noProxy: read("no_proxy") };
}
