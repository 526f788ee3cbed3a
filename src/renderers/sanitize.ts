/**
 * What may move a cursor, change a terminal's state or reorder a line: C0 controls but tab and
 * newline, DEL, C1 controls, bidirectional overrides, embeddings, isolates and marks, and the
 * line and paragraph separators.
 */
const HOSTILE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = "\u2421";
const REPLACEMENT = "\ufffd";

/**
 * Text that a terminal can be given. Each hostile code unit becomes one visible one (a control
 * picture such as `␛`, else `�`), so that every span of the text stays valid.
 */
export function sanitize(text: string): string {
  return text.replace(HOSTILE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? DELETE_PICTURE : REPLACEMENT;
  });
}

/** JSON with every hostile code unit written as an escape; `json` is what JSON.stringify returned. */
export function escapeJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

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
