import { ReaderError } from "../../model/failure.ts";

/**
 * An address that may be fetched.
 * @param base What it is relative to, where it is a redirect.
 * @throws ReaderError `UNREADABLE` for what is no address, another scheme than `http:` and `https:`,
 *   or an address with a password in it.
 */
export function parseAddress(address: string, source: string, base?: URL): URL {
  const refuse = (why: string) => new ReaderError({ code: "UNREADABLE", source, why });
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (url === undefined) throw refuse(base ? "it redirects to no address" : "not an address");
  if (!/^https?:$/.test(url.protocol)) {
    throw refuse(base ? `it redirects to ${url.protocol}` : "only http: and https: are fetched");
  }
  if (url.username !== "" || url.password !== "") {
    throw refuse("names and passwords in addresses are not sent");
  }
  return url;
}
