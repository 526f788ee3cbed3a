import { BlockList, isIP } from "node:net";
import { ReaderError } from "../../model/failure.ts";

/**
 * Parses a URL that may be fetched.
 * @param base The URL that redirects to it, if any.
 * @throws ReaderError `UNREADABLE` for an invalid URL, a scheme other than `http:` and `https:`, or a URL with
 *   a user name or password.
 */
export function parseUrl(address: string, source: string, base?: URL): URL {
  const refuse = (why: string) => new ReaderError({ code: "UNREADABLE", source, why });
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (url === undefined) throw refuse(base ? "it redirects to an invalid URL" : "not a valid URL");
  if (!/^https?:$/.test(url.protocol)) {
    throw refuse(
      base ? `it redirects to ${url.protocol}` : "only http: and https: URLs are supported",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw refuse("URLs with a user name or password are not supported");
  }
  return url;
}

/** Ranges of the IANA special-purpose registries that are not on the public internet. */
const RANGES: readonly (readonly [network: string, prefix: number, family: "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 96, "ipv6"],
  ["64:ff9b:1::", 48, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 9, "ipv6"],
  ["ff00::", 8, "ipv6"],
];
/** The error code for a host name with a private address. */
export const PRIVATE_CODE = "EPRIVATE";

const LOCAL_NAME = /^(?:.+\.)?(?:localhost|local|internal|home\.arpa)\.?$/i;

const list = new BlockList();
for (const [network, prefix, family] of RANGES) list.addSubnet(network, prefix, family);

/** Whether an IP address is of this machine or a private network. Checks IPv4-mapped IPv6 as IPv4. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** Whether the host of a URL is private by its form; a public name may still have a private address. */
export function isPrivateHost(host: string): boolean {
  return LOCAL_NAME.test(host) || isPrivateAddress(host.replace(/^\[|\]$/g, ""));
}
