import type { BlockDraft } from "../../model/compose.ts";
import type { PageBlock } from "./block-draft.ts";
import { normalize } from "./normalize.ts";

/** The headline that a page shows: the heading that says its title. Nothing where the title is not on the page. */
export function headlineOf(page: readonly PageBlock[], title: string | undefined): BlockDraft[] {
  if (title === undefined) return [];
  const key = normalize(title);
  const shown = page.find(({ kind, text }) => kind === "heading" && normalize(text) === key);
  return shown === undefined ? [] : [{ kind: "headline", text: shown.text }];
}
