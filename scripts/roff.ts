/** Characters that roff would interpret, or typeset differently. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\(rs",
  "-": "\\-",
  "'": "\\(aq",
  '"': "\\(dq",
  "^": "\\(ha",
  "~": "\\(ti",
  "`": "\\(ga",
};

/** Escapes text, which then reads the same in the manual, at the start of a line or within it. */
export function roffText(text: string): string {
  const escaped = text
    .replace(/[\\\-'"^~`]/g, (char) => ESCAPES[char] ?? char)
    .replace(/[^\0-\x7f]/gu, (char) => `\\[u${hexOf(char)}]`);
  return escaped.replace(/^\./gm, "\\&.");
}

function hexOf(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** A macro line; each argument is one word. */
export function roffMacro(name: string, ...words: readonly string[]): string {
  return [`.${name}`, ...words.map((word) => `"${roffText(word)}"`)].join(" ");
}

/** An indented block of code, without line filling. */
export function roffCode(code: string): string {
  return [".PP", ".RS 4", ".EX", roffText(code).replace(/^$/gm, "\\&"), ".EE", ".RE"].join("\n");
}

/** A term with its description, as a hanging paragraph. */
export function roffTerm(term: string, about: string): string {
  return [".TP", `\\fB${roffText(term)}\\fR`, roffText(about)].join("\n");
}
