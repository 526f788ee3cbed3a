import type { TextBlock } from "../../model/compose.ts";
import { type MarkNode, nestMarks, writeMarked } from "../blocks/nested-marks.ts";
import { resolveTarget, sanitize } from "../sanitize.ts";

/** Attributes by name; undefined ones are omitted. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const NAMED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,8}$/i;

/** An element's content: HTML, or text to escape. */
type Content = { readonly html: string } | { readonly text: string };

/** An element with its content and end tag, or only its start tag if there is no content. */
export function element(name: string, attributes: Attributes = {}, content?: Content): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const written = given.map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`).join("");
  const start = `<${name}${written}>`;
  if (!content) return start;
  return `${start}${"html" in content ? content.html : escapeHtml(content.text)}</${name}>`;
}

/** Escapes text for HTML content and quoted attributes, and sanitizes it. */
export function escapeHtml(text: string): string {
  return sanitize(text).replace(/[&<>"]/g, (character) => NAMED[character] ?? character);
}

/** A language tag for a `lang` attribute, if the language is one. */
export function languageOf(language: string | undefined): string | undefined {
  const tag = language?.trim().replaceAll("_", "-") ?? "";
  return LANGUAGE_TAG.test(tag) ? tag : undefined;
}

/**
 * Writes a block's text with its marks and line breaks. Links that do not lead to the web become text.
 * @param base The article's address, for relative links.
 */
export function writeInline(
  { text, marks = [] }: Pick<TextBlock, "text" | "marks">,
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
