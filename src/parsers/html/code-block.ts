import type { TextBlock } from "../../model/compose.ts";
import { childrenOf, type DomElement, type DomNode, isElement, namesOf } from "./dom.ts";

const LANGUAGE =
  /(?:^|\s)(?:lang(?:uage)?|brush|highlight-source|sourceCode)[-:_ ]+([\w+#-]{1,30})/;

/** Reads a code block: its lines as written, and the language in its class names. */
export function readCode(pre: DomElement): TextBlock & { linked: number } {
  const code = pre.querySelector("code");
  const names = `${namesOf(pre)} ${code ? namesOf(code) : ""}`;
  const language = LANGUAGE.exec(names)?.[1];
  const text = trimLines(verbatim(pre));
  return { kind: "code", text, linked: 0, ...(language !== undefined && { language }) };
}

/** The text of a node as written; `<br>` is a line break. */
function verbatim(node: DomNode): string {
  let text = "";
  for (const child of childrenOf(node)) {
    if (!isElement(child)) text += child.nodeType === 3 ? (child.nodeValue ?? "") : "";
    else text += child.tagName === "BR" ? "\n" : verbatim(child);
  }
  return text;
}

/** Trims the ends of lines, and blank lines at both ends. */
function trimLines(text: string): string {
  const lines = text
    .replaceAll("\0", "")
    .split("\n")
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first < 0 ? "" : lines.slice(first, last + 1).join("\n");
}
