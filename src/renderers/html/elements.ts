import type { BlockDraft } from "../../model/compose.ts";
import { type MarkNode, nestMarks, writeMarked } from "../blocks/nested-marks.ts";
import { resolveTarget, sanitize } from "../sanitize.ts";

/** Attributes by name; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const NAMED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,8}$/i;

/** What an element holds: HTML, or text that is still to be escaped. */
type Content = { readonly html: string } | { readonly text: string };

/** An element with its content and end tag; the start tag alone where no content is given. */
export function element(name: string, attributes: Attributes = {}, content?: Content): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const written = given.map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`).join("");
  const start = `<${name}${written}>`;
  if (!content) return start;
  return `${start}${"html" in content ? content.html : escapeHtml(content.text)}</${name}>`;
}

/** Text for any place in HTML outside a tag, or in a quoted attribute; hostile characters are made visible. */
export function escapeHtml(text: string): string {
  return sanitize(text).replace(/[&<>"]/g, (character) => NAMED[character] ?? character);
}

/** A language as a `lang` attribute can say it. */
export function languageOf(language: string | undefined): string | undefined {
  const tag = language?.trim().replaceAll("_", "-") ?? "";
  return LANGUAGE_TAG.test(tag) ? tag : undefined;
}

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
