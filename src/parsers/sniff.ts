const FRONT_MATTER_KEY = /^[A-Za-z_][\w-]{0,60}:(?:\s|$)/m;
const ATX_HEADING = /^#{1,6}[ \t]+[^\s#]/;
const HTML_OPENING =
  /^(?:<!--[^>]{0,400}-->\s*|<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html)[\s>]/i;

/** Whether a text opens with front matter, or with an ATX heading as its first line that is not blank. */
export function looksLikeMarkdown(head: string): boolean {
  return hasFrontMatter(head) || ATX_HEADING.test(head.trimStart());
}

/** Whether a text opens as an HTML page does. */
export function looksLikeHtml(head: string): boolean {
  return HTML_OPENING.test(head.trimStart());
}

function hasFrontMatter(head: string): boolean {
  const [opening, ...lines] = head.split("\n").map((line) => line.trimEnd());
  if (opening !== "---") return false;
  const close = lines.indexOf("---");
  return close > 0 && FRONT_MATTER_KEY.test(lines.slice(0, close).join("\n"));
}
