import { sanitize } from "../sanitize.ts";

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
export type Content = { readonly html: string } | { readonly text: string };

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
