import { BlockList, isIP } from "node:net";
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

/** IANA special-purpose registries: what is not reached over the public internet. */
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
/** The code of the error that a name gives which leads to a private address. */
export const PRIVATE_CODE = "EPRIVATE";

const LOCAL_NAME = /^(?:.+\.)?(?:localhost|local|internal|home\.arpa)\.?$/i;

const list = new BlockList();
for (const [network, prefix, family] of RANGES) list.addSubnet(network, prefix, family);

/** Whether an IP address is of this machine or of a private network; IPv4 in IPv6 is looked at as IPv4. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** Whether a host of a URL is private as it stands there; a name may still lead to a private address. */
export function isPrivateHost(host: string): boolean {
  return LOCAL_NAME.test(host) || isPrivateAddress(host.replace(/^\[|\]$/g, ""));
}
