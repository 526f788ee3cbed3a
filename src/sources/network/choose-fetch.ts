import type { NetworkSettings } from "../source.ts";
import type { Fetch, ProxySettings } from "./dispatcher.ts";

const made = new Map<string, Promise<Fetch>>();

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The `fetch` to use: the engine's own, or undici's, which is loaded where there is a proxy or where
 * addresses have to be looked at.
 */
export function chooseFetch(isGuarded: boolean, { env }: NetworkSettings): Fetch | Promise<Fetch> {
  const options = { proxy: proxySettings(env), isGuarded };
  if (!isGuarded && options.proxy === undefined) return fetch;
  const key = JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const making = import("./dispatcher.ts").then(({ createFetch }) => createFetch(options));
  made.set(key, making);
  return making;
}

/** What the environment says of proxies, in the small letters or the capitals; `undefined` if nothing. */
export function proxySettings(env: Environment): ProxySettings | undefined {
  const read = (name: string) => env[name] ?? env[name.toUpperCase()] ?? "";
  const [httpProxy, httpsProxy] = [read("http_proxy"), read("https_proxy")];
  if (httpProxy === "" && httpsProxy === "") return undefined;
  return { httpProxy, httpsProxy, noProxy: read("no_proxy") };
}
