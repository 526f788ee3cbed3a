import type { NameExplanation } from "../../model/explanation.ts";
import { sanitize } from "../sanitize.ts";
import { type Page, wrapPlain } from "./page.ts";

/** On each side of the occurrence. */
const MAX_CONTEXT_CHARS = 160;

/** The sentence with the occurrence in brackets, wrapped. Cuts long sentences. */
export function markedContext(
  { context, text, start, end }: NameExplanation,
  article: string,
  page: Page,
  margin: string,
): string[] {
  const marked = `[${text}]`;
  const before = cutStart(article.slice(context.start, start));
  const after = cutEnd(article.slice(end, context.end));
  const shown = sanitize(marked).replaceAll("\n", " ");
  return wrapPlain(before + marked + after, page, margin).map((line) =>
    line.replace(shown, () => page.stylize(shown, "strong")),
  );
}

function cutStart(text: string): string {
  if (text.length <= MAX_CONTEXT_CHARS) return text;
  const from = text.length - MAX_CONTEXT_CHARS;
  const space = text.indexOf(" ", from);
  return `…${text.slice(space < 0 ? from : space + 1)}`;
}

function cutEnd(text: string): string {
  if (text.length <= MAX_CONTEXT_CHARS) return text;
  const space = text.lastIndexOf(" ", MAX_CONTEXT_CHARS);
  return `${text.slice(0, space < 0 ? MAX_CONTEXT_CHARS : space)}…`;
}
