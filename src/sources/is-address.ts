const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/** Whether a reference is an address with a scheme (`https://...`), rather than a path. */
export function isAddress(reference: string): boolean {
  return SCHEME.test(reference);
}
