import type { NameExplanation } from "../../model/explanation.ts";
import { sanitize } from "../sanitize.ts";
import { type Page, wrapPlain } from "./page.ts";

/** So much of a sentence is shown on each side. */
const MOST = 160;

/** The sentence with the words in brackets, wrapped; long ones are cut. */
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
  if (text.length <= MOST) return text;
  const space = text.indexOf(" ", text.length - MOST);
  return `…${text.slice(space < 0 ? text.length - MOST : space + 1)}`;
}

function cutEnd(text: string): string {
  if (text.length <= MOST) return text;
  const space = text.lastIndexOf(" ", MOST);
  return `${text.slice(0, space < 0 ? MOST : space)}…`;
}
