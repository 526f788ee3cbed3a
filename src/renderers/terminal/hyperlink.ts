/** Where a hyperlink leads. */
export interface LinkTarget {
  /** Visible ASCII only, as `emittable` gives it. */
  readonly href: string;
  /** The same for all pieces of one link, which a terminal then shows as one. */
  readonly id: number;
}

/** Some terminals take no longer address. */
const LONGEST = 2000;

/**
 * An address as it may be sent to a terminal: percent-encoded to visible ASCII, so that nothing in it
 * can end the sequence it stands in; undefined where that cannot be done.
 * @param address An absolute `http:`, `https:` or `mailto:` address.
 */
export function emittable(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href } = new URL(address);
  const encoded = href.replaceAll(" ", "%20");
  return encoded.length <= LONGEST && /^[!-~]+$/.test(encoded) ? encoded : undefined;
}

/** Text that leads to an address when it is clicked on, where a terminal knows OSC 8. */
export function hyperlink(text: string, { href, id }: LinkTarget): string {
  return `\u001b]8;id=${id};${href}\u001b\\${text}\u001b]8;;\u001b\\`;
}
