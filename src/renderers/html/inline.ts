import type { BlockDraft } from "../../model/compose.ts";
import { resolveTarget } from "../links.ts";
import { type MarkNode, nestMarks, writeMarked } from "../nesting.ts";
import { element, escapeHtml } from "./element.ts";

/**
 * A block's text with its marks and line breaks as HTML. A link that leads nowhere on the web is text.
 * @param base The article's address, which relative links start from.
 */
export function writeInline(
  { text, marks = [] }: Pick<BlockDraft, "text" | "marks">,
  base: string | undefined,
): string {
  return writeMarked({ start: 0, end: text.length }, nestMarks(marks), {
    text: ({ start, end }) => escapeHtml(text.slice(start, end)).replaceAll("\n", "<br>\n"),
    mark: (node, inner) => writeMark(node, inner(), base),
  });
}

function writeMark({ mark }: MarkNode, html: string, base: string | undefined): string {
  switch (mark.kind) {
    case "emphasis":
      return element("em", {}, { html });
    case "strong":
      return element("strong", {}, { html });
    case "code":
      return element("code", {}, { html });
    case "link": {
      const href = resolveTarget(mark.href ?? "", base);
      return href === undefined ? html : element("a", { href }, { html });
    }
  }
}
