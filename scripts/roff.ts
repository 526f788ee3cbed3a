/** Characters that roff would read, or typeset, as something else. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\(rs",
  "-": "\\-",
  "'": "\\(aq",
  '"': "\\(dq",
  "^": "\\(ha",
  "~": "\\(ti",
  "`": "\\(ga",
};

/** Text that reads the same in the manual, on a line of its own or within one. */
export function roffText(text: string): string {
  const escaped = text
    .replace(/[\\\-'"^~`]/g, (char) => ESCAPES[char] ?? char)
    .replace(/[^\0-\x7f]/gu, (char) => `\\[u${hexOf(char)}]`);
  return escaped.replace(/^\./gm, "\\&.");
}

function hexOf(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** A macro with its arguments, each as one word. */
export function roffMacro(name: string, ...words: readonly string[]): string {
  return [`.${name}`, ...words.map((word) => `"${roffText(word)}"`)].join(" ");
}

/** Lines that are neither filled nor adjusted, set in. */
export function roffCode(code: string): string {
  return [".PP", ".RS 4", ".EX", roffText(code).replace(/^$/gm, "\\&"), ".EE", ".RE"].join("\n");
}

/** What a term means, as a paragraph with the term hanging. */
export function roffTerm(term: string, about: string): string {
  return [".TP", `\\fB${roffText(term)}\\fR`, roffText(about)].join("\n");
}
