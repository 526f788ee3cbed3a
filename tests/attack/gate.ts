/**
 * What no output may hold, in any format and on either stream: characters that change a terminal's
 * state, move its cursor or reorder a line. Shares no code with `src/renderers/sanitize.ts`.
 */

/** Styles (SGR) and links (OSC 8), the only sequences that the program writes itself. */
const OWN_SEQUENCE = /\u001b\[[0-9;:]*m|\u001b\]8;[^\u001b\u0000-\u001f\u007f-\uffff]*\u001b\\/g;

/** Finds characters that must not reach a terminal, each as `U+001B at 12: ...context...`. */
export function strayControls(
  output: string,
  { mayStyle = false, endsLinesWithCr = false } = {},
): string[] {
  const unstyled = mayStyle ? output.replace(OWN_SEQUENCE, "") : output;
  const plain = endsLinesWithCr ? unstyled.replaceAll("\r\n", "\n") : unstyled;
  const found: string[] = [];
  for (let at = 0; at < plain.length; at++) {
    if (!isStray(plain.charCodeAt(at))) continue;
    const code = plain.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
    const context = JSON.stringify(plain.slice(Math.max(0, at - 20), at + 20));
    found.push(`U+${code} at ${at}: ${context}`);
  }
  return found;
}

function isStray(code: number): boolean {
  if (code === 0x09 || code === 0x0a) return false;
  if (code < 0x20) return true;
  if (code >= 0x7f && code <= 0x9f) return true;
  if (code === 0x061c || code === 0x200e || code === 0x200f) return true;
  return (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}
