/**
 * Characters that can move the cursor, change the terminal's state or reorder a line: C0 controls
 * (except tab and newline), DEL, C1 controls, bidirectional controls, and the line and paragraph
 * separators.
 */
const HOSTILE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = "\u2421";
const REPLACEMENT = "\ufffd";

/**
 * Makes text safe for a terminal. Each hostile code unit becomes one visible unit (a control picture
 * such as `␛`, or `�`), which keeps all spans valid.
 */
export function sanitize(text: string): string {
  return text.replace(HOSTILE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? DELETE_PICTURE : REPLACEMENT;
  });
}

/** Escapes the hostile characters that JSON.stringify leaves in JSON. */
export function escapeJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEME = /^(?:https?|mailto):/i;

/** Whether a link target is absolute and leads to the web or to mail: `http:`, `https:`, `mailto:`. */
export function isWebTarget(href: string): boolean {
  return SAFE_SCHEME.test(href);
}

/** Whether a link target leads to the web or to mail, or is relative. */
export function isSafeTarget(href: string): boolean {
  const target = href.trim();
  return isWebTarget(target) || !SCHEME.test(target.replace(/[\s\u2400-\u2421]/g, ""));
}

/** Resolves a link target against the page's address; undefined unless it leads to the web or to mail. */
export function resolveTarget(href: string, base: string | undefined): string | undefined {
  const target = href.trim();
  if (isWebTarget(target)) return target;
  if (base === undefined || !isWebTarget(base) || !URL.canParse(target, base)) return undefined;
  const { href: resolved } = new URL(target, base);
  return isWebTarget(resolved) ? resolved : undefined;
}
