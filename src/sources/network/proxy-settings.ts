type Environment = Readonly<Record<string, string | undefined>>;

/** The proxies to use; an empty string is none. */
export interface ProxySettings {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

/** What the environment says of proxies, in the small letters or the capitals; `undefined` if nothing. */
export function proxySettings(env: Environment): ProxySettings | undefined {
  const read = (name: string) => env[name] ?? env[name.toUpperCase()] ?? "";
  const [httpProxy, httpsProxy] = [read("http_proxy"), read("https_proxy")];
  if (httpProxy === "" && httpsProxy === "") return undefined;
  return { httpProxy, httpsProxy, noProxy: read("no_proxy") };
}
