const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEME = /^(?:https?|mailto):/i;

/** Whether a target is one for the web or for mail: `http:`, `https:`, `mailto:`. */
export function isWebTarget(href: string): boolean {
  return SAFE_SCHEME.test(href);
}

/** Whether a target is one for the web or for mail, or relative to the page it was found on. */
export function isSafeTarget(href: string): boolean {
  const target = href.trim();
  return isWebTarget(target) || !SCHEME.test(target.replace(/[\s\u2400-\u2421]/g, ""));
}

/** A target by itself, if it is one for the web or for mail; a relative one needs the page's address. */
export function resolveTarget(href: string, base: string | undefined): string | undefined {
  const target = href.trim();
  if (isWebTarget(target)) return target;
  if (base === undefined || !isWebTarget(base) || !URL.canParse(target, base)) return undefined;
  const { href: resolved } = new URL(target, base);
  return isWebTarget(resolved) ? resolved : undefined;
}
